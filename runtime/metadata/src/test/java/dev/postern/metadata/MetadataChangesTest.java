package dev.postern.metadata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataChangesTest {
    private static final SourceMetadata SOURCE = SourceMetadata.postgres(
                    "default", PostgresConfiguration.of(new DatabaseUrl.FromEnv("PG")))
            .withTable(table("a"))
            .withTable(table("b"))
            .withTable(table("c"));

    private static TableMetadata table(String name) {
        return TableMetadata.tracked(QualifiedName.inPublic(name));
    }

    private static List<String> tables(SourceMetadata source) {
        return source.tables().stream().map(t -> t.table().toString()).toList();
    }

    @Test
    void replacesATableInItsPlace() {
        SourceMetadata changed = SOURCE.withTable(table("b").withIsEnum(true));

        assertThat(tables(changed)).containsExactly("a", "b", "c");
        assertThat(changed.table(QualifiedName.inPublic("b")))
                .hasValueSatisfying(t -> assertThat(t.isEnum()).isTrue());
        assertThat(SOURCE.table(QualifiedName.inPublic("b")))
                .hasValueSatisfying(t -> assertThat(t.isEnum()).isFalse());
    }

    @Test
    void addsATableAtTheEndAndTakesOneOut() {
        SourceMetadata changed = SOURCE.withTable(table("d")).withoutTable(QualifiedName.inPublic("a"));

        assertThat(tables(changed)).containsExactly("b", "c", "d");
        assertThat(changed.withoutTable(QualifiedName.inPublic("nowhere"))).isEqualTo(changed);
    }

    @Test
    void keepsOnePermissionOfAKindForARole() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        var narrow =
                new SelectPermissionMetadata("user", SelectPermission.of(Columns.of("id"), json.objectNode()), null);
        var wide = new SelectPermissionMetadata("user", SelectPermission.of(Columns.all(), json.objectNode()), null);
        var delete = new DeletePermissionMetadata("user", new DeletePermission(json.objectNode(), false, null), null);

        TableMetadata table =
                table("a").withPermission(narrow).withPermission(delete).withPermission(wide);

        assertThat(table.permissions()).containsExactly(wide, delete);
        assertThat(table.permission(PermissionKind.SELECT, "user")).contains(wide);
        assertThat(table.withoutPermission(PermissionKind.SELECT, "user").permissions())
                .containsExactly(delete);
        assertThat(table.permission(PermissionKind.UPDATE, "user")).isEmpty();
    }

    @Test
    void changesOneSourceOfTheDocument() {
        MetadataDocument document = MetadataDocument.EMPTY
                .withSource(SOURCE)
                .withSource(SOURCE.withName("other"))
                .withSource(SOURCE.withTables(List.of()));

        assertThat(document.sources()).extracting(SourceMetadata::name).containsExactly("default", "other");
        assertThat(document.source("default"))
                .hasValueSatisfying(s -> assertThat(s.tables()).isEmpty());
        assertThat(document.withoutSource("default").sources())
                .extracting(SourceMetadata::name)
                .containsExactly("other");
    }

    @Test
    void showsNamesWithoutTheirSchemaOnlyInPublic() {
        assertThat(QualifiedName.inPublic("album")).hasToString("album");
        assertThat(new QualifiedName("sales", "orders")).hasToString("sales.orders");
    }

    @Test
    void understandsForeignNamesThatHaveASchemaAndAName() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        QualifiedName orders = new QualifiedName("sales", "orders");

        assertThat(ForeignName.of(orders).qualified()).contains(orders);
        assertThat(new ForeignName(json.textNode("album")).qualified()).contains(QualifiedName.inPublic("album"));
        assertThat(new ForeignName(json.objectNode().put("name", "album")).qualified())
                .contains(QualifiedName.inPublic("album"));
        assertThat(new ForeignName(json.objectNode().put("name", "t").put("dataset", "d")).qualified())
                .isEmpty();
        assertThat(new ForeignName(json.arrayNode().add("a").add("b")).qualified())
                .isEmpty();
        assertThat(new ForeignName(json.textNode("")).qualified()).isEmpty();
    }

    @Test
    void printsNoSecrets() {
        var source = SourceMetadata.postgres(
                "default",
                new PostgresConfiguration(
                        PostgresConnectionInfo.of(new DatabaseUrl.Literal("postgres://u:hush@h/d")),
                        List.of(PostgresConnectionInfo.of(new DatabaseUrl.Parameters("h", 1, "d", "u", "hush"))),
                        null,
                        List.of(),
                        null));
        var header = new HeaderMetadata("authorization", new ConfiguredValue.Literal("hush"));
        var foreign =
                new ForeignConfiguration(JsonNodeFactory.instance.objectNode().put("password", "hush"));

        assertThat(source.toString() + header + foreign).doesNotContain("hush");
    }
}
