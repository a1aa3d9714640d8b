package dev.postern.engine.schemacache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.Relationship.ColumnPair;
import dev.postern.engine.schemacache.RelationshipInfo.Cardinality;
import dev.postern.metadata.QualifiedName;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RelationshipNullabilityTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void onlyAForwardKeyOfNotNullColumnsIsNeverNull() throws JsonProcessingException {
        SchemaCacheCase example = new SchemaCacheCase();
        example.database("default", JSON.readTree("""
                        {"author": {"columns": {"id": "int4"}, "primary_key": ["id"]},
                         "details": {"columns": {"author_id": "int4"}, "primary_key": ["author_id"],
                                     "foreign_keys": [{"columns": ["author_id"], "to": "author", "target": ["id"]}]},
                         "article": {"columns": {"id": "int4", "author_id": "int4", "editor_id": "int4?"},
                                     "foreign_keys": [{"columns": ["author_id"], "to": "author", "target": ["id"]},
                                                      {"columns": ["editor_id"], "to": "author", "target": ["id"]}]}}"""));
        JsonNode source = JSON.readTree("""
                {"tables": [
                  {"table": "author",
                   "object_relationships": [{"name": "details", "using": {"foreign_key_constraint_on": {"table": "details", "column": "author_id"}}}],
                   "array_relationships": [{"name": "articles", "using": {"foreign_key_constraint_on": {"table": "article", "columns": ["author_id"]}}}]},
                  {"table": "details"},
                  {"table": "article", "object_relationships": [
                    {"name": "author", "using": {"foreign_key_constraint_on": "author_id"}, "comment": "who wrote it"},
                    {"name": "editor", "using": {"foreign_key_constraint_on": "editor_id"}},
                    {"name": "by_hand", "using": {"manual_configuration": {"remote_table": "author", "column_mapping": {"author_id": "id"}}}}]}]}""");
        ObjectNode sources = JSON.createObjectNode().set("default", source);
        SchemaCache cache = example.build(SchemaCacheCase.metadata(sources, JSON.createObjectNode()));
        assertThat(cache.inconsistencies()).isEmpty();

        Map<String, RelationshipInfo> ofArticle = relationships(cache, "article");
        assertThat(ofArticle.get("author").nullable()).isFalse();
        assertThat(ofArticle.get("author").description()).contains("who wrote it");
        assertThat(ofArticle.get("author").relationship().unique()).isTrue();
        assertThat(ofArticle.get("editor").nullable()).isTrue();
        assertThat(ofArticle.get("by_hand").nullable()).isTrue();

        Map<String, RelationshipInfo> ofAuthor = relationships(cache, "author");
        assertThat(ofAuthor.get("details").nullable()).isTrue();
        assertThat(ofAuthor.get("details").relationship().unique()).isTrue();
        assertThat(ofAuthor.get("articles").cardinality()).isEqualTo(Cardinality.ARRAY);
        assertThat(ofAuthor.get("articles").relationship().unique()).isFalse();
        assertThat(ofAuthor.get("articles").relationship().mapping())
                .containsExactly(new ColumnPair(column("id"), column("author_id")));
    }

    private static Map<String, RelationshipInfo> relationships(SchemaCache cache, String table) {
        return cache.sources()
                .get("default")
                .table(QualifiedName.inPublic(table))
                .orElseThrow()
                .relationships();
    }

    private static Column column(String name) {
        return new Column(name, ColumnType.builtin("int4"));
    }
}
