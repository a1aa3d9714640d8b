package dev.postern.testkit.permissions;

import dev.postern.testkit.permissions.Model.Column;
import dev.postern.testkit.permissions.Model.Kind;
import dev.postern.testkit.permissions.Model.Relation;
import dev.postern.testkit.permissions.Model.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Conditions of permissions, which may look at everything, and of queries, which only know what their role sees. */
final class RandomCondition {
    private static final List<String> ORDER = List.of("_eq", "_neq", "_gt", "_gte", "_lt", "_lte");
    private static final List<String> LIKE = List.of("_like", "_nlike", "_ilike", "_nilike");

    private final Dice dice;
    private final boolean ofPermission;
    private final List<Table> tables;
    private final Function<Table, List<Column>> columns;
    private final Function<Table, List<Relation>> relations;

    private RandomCondition(
            Dice dice,
            boolean ofPermission,
            List<Table> tables,
            Function<Table, List<Column>> columns,
            Function<Table, List<Relation>> relations) {
        this.dice = dice;
        this.ofPermission = ofPermission;
        this.tables = tables;
        this.columns = columns;
        this.relations = relations;
    }

    static RandomCondition ofPermissions(Dice dice, Model model) {
        return new RandomCondition(dice, true, model.tables(), table -> table.columns, table -> table.relations);
    }

    static RandomCondition ofQueries(Dice dice, Model.Role role) {
        return new RandomCondition(
                dice,
                false,
                List.copyOf(role.permissions().keySet()),
                table -> role.on(table).orElseThrow().columns(),
                role::visibleRelations);
    }

    Condition on(Table table, int depth) {
        return on(table, table, depth);
    }

    private Condition on(Table table, Table root, int depth) {
        if (depth == 0 || dice.in(45)) {
            return leaf(table, root);
        }
        return switch (dice.upTo(ofPermission ? 5 : 4)) {
            case 0 -> new Condition.And(several(table, root, depth));
            case 1 -> new Condition.Or(several(table, root, depth));
            case 2 -> new Condition.Not(on(table, root, depth - 1));
            case 3, 4 -> related(table, root, depth);
            default -> {
                Table other = dice.of(tables);
                yield new Condition.Exists(other, on(other, root, depth - 1));
            }
        };
    }

    private List<Condition> several(Table table, Table root, int depth) {
        return dice.times(dice.upTo(3), () -> on(table, root, depth - 1));
    }

    private Condition related(Table table, Table root, int depth) {
        List<Relation> possible = relations.apply(table);
        if (possible.isEmpty()) {
            return leaf(table, root);
        }
        Relation relation = dice.of(possible);
        boolean any = dice.in(20);
        return new Condition.Related(relation, any ? Condition.TRUE : on(relation.target(), root, depth - 1));
    }

    private Condition leaf(Table table, Table root) {
        List<Column> possible = columns.apply(table);
        if (possible.isEmpty()) {
            return Condition.TRUE;
        }
        Column column = dice.of(possible);
        if (ofPermission && dice.in(45)) {
            return leafOfPermission(column, table, root);
        }
        return switch (dice.upTo(9)) {
            case 0 -> new Condition.IsNull(column, dice.in(50));
            case 1, 2 -> new Condition.Compare(column, dice.of(List.of("_in", "_nin")), list(column.kind()));
            case 3, 4 ->
                column.kind() == Kind.TEXT
                        ? new Condition.Compare(column, dice.of(LIKE), dice.of(List.of("a%", "%", "_", "%'s", "A_")))
                        : plain(column);
            default -> plain(column);
        };
    }

    /** In permissions {@code _eq} and {@code _neq} mean NULL-safe comparisons. */
    private Condition plain(Column column) {
        List<String> operators = ofPermission ? ORDER.subList(2, ORDER.size()) : ORDER;
        return new Condition.Compare(column, dice.of(operators), column.kind().value(dice));
    }

    private Object list(Kind kind) {
        return dice.times(dice.upTo(3), () -> kind.value(dice));
    }

    private Condition leafOfPermission(Column column, Table table, Table root) {
        return switch (dice.upTo(3)) {
            case 0 ->
                new Condition.NullSafeEqual(
                        column, dice.in(30) ? null : column.kind().value(dice), dice.in(50));
            case 1 -> new Condition.ToSession(column, dice.of(ORDER.subList(0, 3)), variable(column.kind()));
            case 2 -> new Condition.ToSession(column, dice.of(List.of("_in", "_nin")), variable(column.kind()) + "s");
            default -> {
                boolean ofRoot = dice.in(50);
                Optional<Column> other = (ofRoot ? root : table)
                        .columns.stream()
                                .filter(each -> each.kind() == column.kind() && dice.in(60))
                                .findAny();
                yield other.<Condition>map(right -> new Condition.ToColumn(column, dice.of(ORDER), right, ofRoot))
                        .orElseGet(() -> new Condition.IsNull(column, false));
            }
        };
    }

    static String variable(Kind kind) {
        return "x-hasura-" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
