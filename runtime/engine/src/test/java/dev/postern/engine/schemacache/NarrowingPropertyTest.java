package dev.postern.engine.schemacache;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.ir.SelectPermission;
import dev.postern.engine.session.Role;
import dev.postern.metadata.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever breaks in a database, what a role may read of it only shrinks. */
class NarrowingPropertyTest {
    private static final Set<String> PARTS = Set.of("table", "object_relation", "array_relation", "select_permission");

    @Property(tries = 500)
    void breakageOnlyNarrows(@ForAll long seed) {
        Random random = new Random(seed);
        RandomSchema schema = new RandomSchema(random);
        ObjectNode metadata = schema.metadata();
        IntrospectedSource database = schema.database();
        SchemaCache before = build(metadata, database);
        assertThat(before.inconsistencies()).isEmpty();
        for (int breakage = 0; breakage < 6; breakage++) {
            database = schema.broken(database);
            SchemaCache after = build(metadata, database);
            assertNarrower(before, after);
            assertThat(after.inconsistencies())
                    .allSatisfy(each -> assertThat(PARTS)
                            .contains(each.toJson().path("type").asText()));
            before = after;
        }
    }

    private static SchemaCache build(ObjectNode metadata, IntrospectedSource database) {
        SchemaCacheCase example = new SchemaCacheCase();
        example.backend.databases.put("default", database);
        return example.build(metadata);
    }

    private static void assertNarrower(SchemaCache before, SchemaCache after) {
        Map<QualifiedName, TableInfo> tablesBefore =
                new HashMap<>(before.sources().get("default").tables());
        after.sources().get("default").tables().forEach((name, table) -> {
            TableInfo tableBefore = tablesBefore.get(name);
            assertThat(tableBefore).isNotNull();
            assertThat(tableBefore.columns().keySet())
                    .containsAll(table.columns().keySet());
            table.relationships()
                    .forEach((field, relationship) -> assertThat(
                                    relationship.relationship().mapping())
                            .isEqualTo(tableBefore
                                    .relationships()
                                    .get(field)
                                    .relationship()
                                    .mapping()));
            table.selectPermissions().forEach((role, permission) -> {
                assertNarrower(permission(tableBefore, role), permission);
                assertThat(table.columns().keySet()).containsAll(permission.columns());
            });
        });
    }

    private static SelectPermission permission(TableInfo table, Role role) {
        return table.selectPermission(role).orElseThrow(() -> new AssertionError(role + " gained " + table.name()));
    }

    private static void assertNarrower(SelectPermission before, SelectPermission after) {
        assertThat(before.columns()).containsAll(after.columns());
        assertThat(text(after)).isEqualTo(text(before));
        assertThat(after.limit()).isEqualTo(before.limit());
    }

    /** What a relationship knows of its target's keys may change, the condition does not. */
    private static String text(SelectPermission permission) {
        return permission.filter().toString().replaceAll(", unique=(true|false)", "");
    }
}
