package dev.postern.testkit.permissions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.json.MetadataReader;
import dev.postern.testkit.Json;
import dev.postern.testkit.permissions.Model.Column;
import dev.postern.testkit.permissions.Model.Permission;
import dev.postern.testkit.permissions.Model.Relation;
import dev.postern.testkit.permissions.Model.Role;
import dev.postern.testkit.permissions.Model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables and a role's permissions as a metadata document. */
final class PermissionMetadata {
    private PermissionMetadata() {}

    static MetadataDocument of(Model model, Role user) {
        return new MetadataReader().document(document(model, user));
    }

    static JsonNode document(Model model, Role user) {
        List<Object> tables = new ArrayList<>();
        model.tables().forEach(table -> tables.add(table(table, user)));
        Map<String, Object> source = Map.of(
                "name",
                "default",
                "kind",
                "postgres",
                "configuration",
                Map.of("connection_info", Map.of("database_url", Map.of("from_env", "DATABASE_URL"))),
                "tables",
                tables);
        return Json.tree(Map.of("version", 3, "sources", List.of(source)));
    }

    private static Map<String, Object> table(Table table, Role user) {
        List<Object> toOne = new ArrayList<>();
        List<Object> toMany = new ArrayList<>();
        for (Relation relation : table.relations) {
            (relation.unique() ? toOne : toMany).add(relation(relation));
        }
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("table", name(table));
        metadata.put("object_relationships", toOne);
        metadata.put("array_relationships", toMany);
        user.on(table).ifPresent(permission -> metadata.put("select_permissions", List.of(permission(permission))));
        return metadata;
    }

    private static Map<String, Object> name(Table table) {
        return Map.of("schema", "public", "name", table.name);
    }

    private static Map<String, Object> relation(Relation relation) {
        Object using = relation.foreignKey()
                ? Map.of("foreign_key_constraint_on", relation.local().name())
                : Map.of(
                        "manual_configuration",
                        Map.of(
                                "remote_table",
                                name(relation.target()),
                                "column_mapping",
                                Map.of(
                                        relation.local().name(),
                                        relation.remote().name())));
        return Map.of("name", relation.name(), "using", using);
    }

    private static Map<String, Object> permission(Permission permission) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put(
                "columns", permission.columns().stream().map(Column::name).toList());
        definition.put("filter", filter(permission.condition()));
        permission.limit().ifPresent(limit -> definition.put("limit", limit));
        return Map.of("role", "user", "permission", definition);
    }

    private static Map<String, Object> filter(Condition condition) {
        return switch (condition) {
            case Condition.And and -> Map.of("_and", filters(and.all()));
            case Condition.Or or -> Map.of("$or", filters(or.any()));
            case Condition.Not not -> Map.of("_not", filter(not.negated()));
            case Condition.IsNull isNull -> Map.of(isNull.column().name(), Map.of("_is_null", isNull.isNull()));
            case Condition.Compare compare ->
                Map.of(compare.column().name(), Map.of(compare.operator(), compare.value()));
            case Condition.Related related -> Map.of(related.relation().name(), filter(related.where()));
            case Condition.NullSafeEqual equal -> nullSafe(equal);
            case Condition.ToSession session ->
                Map.of(session.column().name(), Map.of(session.operator(), session.variable()));
            case Condition.ToColumn columns ->
                Map.of(
                        columns.left().name(),
                        Map.of(
                                between(columns.operator()),
                                columns.ofRoot()
                                        ? List.of("$", columns.right().name())
                                        : columns.right().name()));
            case Condition.Exists exists ->
                Map.of("_exists", Map.of("_table", name(exists.table()), "_where", filter(exists.where())));
        };
    }

    private static List<Object> filters(List<Condition> conditions) {
        List<Object> filters = new ArrayList<>();
        conditions.forEach(condition -> filters.add(filter(condition)));
        return filters;
    }

    private static Map<String, Object> nullSafe(Condition.NullSafeEqual equal) {
        Map<String, Object> filter = new LinkedHashMap<>();
        Map<String, Object> operator = new LinkedHashMap<>();
        operator.put(equal.negated() ? "$ne" : "_eq", equal.value());
        filter.put(equal.column().name(), equal.negated() || equal.value() == null ? operator : equal.value());
        return filter;
    }

    /** {@code _eq → _ceq} */
    private static String between(String operator) {
        return "_c" + operator.substring(1);
    }
}
