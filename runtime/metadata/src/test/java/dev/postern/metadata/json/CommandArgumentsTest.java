package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.metadata.ColumnConfig;
import dev.postern.metadata.PermissionKind;
import dev.postern.metadata.PermissionMetadata;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.RelationshipUsing;
import dev.postern.metadata.SourceKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Single objects, as commands carry them among keys of their own. */
class CommandArgumentsTest {
    private record CreatePermission(QualifiedName table, PermissionMetadata permission) {}

    private static CreatePermission createSelectPermission(JsonCursor args) {
        return args.arguments(o -> new CreatePermission(
                NameReader.qualified(o.required("table")), PermissionReader.permission(o, PermissionKind.SELECT)));
    }

    @Test
    void readsTheCommandsKeysAndTheObjectsFromTheSameArguments() {
        JsonNode args = Documents.json("""
                {"table": "album", "role": "customer", "permission": {"columns": "*", "filter": {}}, "unheard": "of"}
                """);

        CreatePermission command = createSelectPermission(JsonCursor.root(args));

        assertThat(command.table()).isEqualTo(QualifiedName.inPublic("album"));
        assertThat(PermissionWriter.body(command.permission())).isEqualTo(args.get("permission"));
    }

    @Test
    void isStrictWithinTheObject() {
        JsonNode args = Documents.json("""
                {"table": "album", "role": "customer", "permission": {"columns": "*", "filter": {}, "fliter": {}}}
                """);

        assertThatThrownBy(() -> createSelectPermission(JsonCursor.at(args, "$.args")))
                .isInstanceOfSatisfying(
                        MetadataException.class, e -> assertThat(e.path()).isEqualTo("$.args.permission.fliter"))
                .hasMessageStartingWith("unexpected key \"fliter\"");
    }

    @Test
    void takesOneColumnForColumns() {
        JsonNode args = Documents.json("""
                {"name": "articles", "using": {"foreign_key_constraint_on": {"table": "article", "columns": "author_id"}}}
                """);

        assertThat(JsonCursor.root(args)
                        .object(o -> RelationshipReader.array(o, SourceKind.POSTGRES))
                        .using())
                .isEqualTo(new RelationshipUsing.ForeignKeyOnTable(
                        QualifiedName.inPublic("article"), List.of("author_id")));
    }

    @Test
    void readsTheOlderFormOfALogicalModelsField() {
        JsonNode model = Documents.json("""
                {"name": "m", "fields": [{"name": "f", "type": "text", "nullable": true}]}
                """);

        assertThat(NativeQueryWriter.logicalModel(JsonCursor.root(model).object(NativeQueryReader::logicalModel)))
                .isEqualTo(Documents.json("""
                                {"name": "m", "fields": [{"name": "f", "type": {"scalar": "text", "nullable": true}}]}
                                """));
    }

    @Test
    void letsColumnConfigGoBeforeTheOlderCustomColumnNames() {
        JsonNode configuration = Documents.json("""
                {"custom_column_names": {"id": "Id", "last_name": "Surname"},
                 "column_config": {"id": {"custom_name": "EyeDee"}, "last_name": {"comment": ""}, "age": {}}}
                """);

        assertThat(JsonCursor.root(configuration)
                        .object(TableReader::configuration)
                        .columnConfig())
                .containsExactly(
                        Map.entry("id", new ColumnConfig("EyeDee", null)),
                        Map.entry("last_name", new ColumnConfig("Surname", "")));
    }

    @Test
    void quotesOddKeysInPaths() {
        JsonNode odd = Documents.json("{\"a b\": {\"c\\\"d\\\\\": [true]}}");

        assertThatThrownBy(() -> JsonCursor.root(odd).map(a -> a.map(b -> b.list(JsonCursor::string))))
                .isInstanceOfSatisfying(
                        MetadataException.class, e -> assertThat(e.path()).isEqualTo("$[\"a b\"][\"c\\\"d\\\\\"][0]"))
                .hasToString(
                        "$[\"a b\"][\"c\\\"d\\\\\"][0]: parsing Text failed, expected String, but encountered Boolean");
    }
}
