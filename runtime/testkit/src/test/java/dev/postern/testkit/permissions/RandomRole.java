package dev.postern.testkit.permissions;

import dev.postern.testkit.permissions.Model.Column;
import dev.postern.testkit.permissions.Model.Kind;
import dev.postern.testkit.permissions.Model.Permission;
import dev.postern.testkit.permissions.Model.Role;
import dev.postern.testkit.permissions.Model.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A role with permissions on most tables, and the administrator. */
final class RandomRole {
    private RandomRole() {}

    static Role admin(Model model) {
        Map<Table, Permission> everything = new LinkedHashMap<>();
        model.tables()
                .forEach(table ->
                        everything.put(table, new Permission(table, table.columns, Condition.TRUE, Optional.empty())));
        return new Role("admin", everything, Map.of());
    }

    static Role user(Dice dice, Model model) {
        RandomCondition conditions = RandomCondition.ofPermissions(dice, model);
        Map<Table, Permission> permissions = new LinkedHashMap<>();
        for (Table table : model.tables()) {
            if (dice.in(90)) {
                permissions.put(table, permission(dice, table, conditions));
            }
        }
        Map<String, String> session = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            session.put(RandomCondition.variable(kind), String.valueOf(kind.value(dice)));
            session.put(RandomCondition.variable(kind) + "s", array(dice.times(dice.upTo(3), () -> kind.value(dice))));
        }
        return new Role("user", permissions, session);
    }

    private static Permission permission(Dice dice, Table table, RandomCondition conditions) {
        List<Column> columns = dice.in(40) ? table.columns : dice.some(table.columns, 75);
        Condition condition = dice.in(10) ? Condition.TRUE : conditions.on(table, 3);
        boolean limited = columns.contains(table.id()) && dice.in(30);
        return new Permission(table, columns, condition, limited ? Optional.of(dice.between(0, 4)) : Optional.empty());
    }

    /** As Postgres writes an array. */
    static String array(List<Object> values) {
        return values.stream()
                .map(value -> '"' + String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
