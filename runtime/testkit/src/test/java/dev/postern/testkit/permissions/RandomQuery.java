package dev.postern.testkit.permissions;

import dev.postern.testkit.permissions.Model.Column;
import dev.postern.testkit.permissions.Model.Permission;
import dev.postern.testkit.permissions.Model.Relation;
import dev.postern.testkit.permissions.Model.Role;
import dev.postern.testkit.permissions.Model.Table;
import dev.postern.testkit.permissions.Query.ColumnItem;
import dev.postern.testkit.permissions.Query.Item;
import dev.postern.testkit.permissions.Query.RelationItem;
import dev.postern.testkit.permissions.Query.Root;
import dev.postern.testkit.permissions.Query.Selection;
import dev.postern.testkit.permissions.Query.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queries of what a role sees. Whatever takes a part of the rows comes with an order that leaves no doubt which. */
final class RandomQuery {
    private final Dice dice;
    private final Role role;
    private final RandomCondition conditions;

    RandomQuery(Dice dice, Role role) {
        this.dice = dice;
        this.role = role;
        this.conditions = RandomCondition.ofQueries(dice, role);
    }

    /** Empty when the role sees nothing. */
    Optional<Query> make() {
        List<Table> tables =
                role.permissions().keySet().stream().filter(this::hasFields).toList();
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        List<Root> roots = new ArrayList<>();
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            Table table = dice.of(tables);
            boolean byKey = permission(table).showsKey() && dice.in(25);
            roots.add(new Root(
                    "r" + i,
                    byKey ? row(table, 2) : rows(table, 2),
                    byKey ? Optional.of(dice.upTo(9)) : Optional.empty()));
        }
        return Optional.of(new Query(roots));
    }

    private Permission permission(Table table) {
        return role.on(table).orElseThrow();
    }

    private boolean hasFields(Table table) {
        return !permission(table).columns().isEmpty();
    }

    private Selection row(Table table, int depth) {
        return new Selection(
                table, items(table, depth), Condition.TRUE, List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    private Selection rows(Table table, int depth) {
        Permission permission = permission(table);
        Condition where = dice.in(50) ? conditions.on(table, 2) : Condition.TRUE;
        boolean total = permission.showsKey() && (permission.limit().isPresent() || dice.in(60));
        List<Sort> orderBy = dice.times(dice.upTo(2), () -> sort(table));
        List<Column> distinctOn = List.of();
        if (total && dice.in(25)) {
            Column column = dice.of(permission.columns());
            distinctOn = List.of(column);
            orderBy.removeIf(sort -> sort.path().isEmpty() && sort.column().equals(column));
            orderBy.addFirst(new Sort(List.of(), column, dice.in(50), nulls()));
        }
        if (total) {
            orderBy.add(new Sort(List.of(), table.id(), dice.in(50), Optional.empty()));
        }
        return new Selection(
                table,
                items(table, depth),
                where,
                orderBy,
                distinctOn,
                total && dice.in(40) ? Optional.of(dice.upTo(5)) : Optional.empty(),
                total && dice.in(30) ? Optional.of(dice.upTo(3)) : Optional.empty());
    }

    private Sort sort(Table table) {
        List<Relation> path = new ArrayList<>();
        Table at = table;
        while (dice.in(40) && path.size() < 3) {
            List<Relation> toOne = role.visibleRelations(at).stream()
                    .filter(relation -> relation.unique() && hasFields(relation.target()))
                    .toList();
            if (toOne.isEmpty()) {
                break;
            }
            path.add(dice.of(toOne));
            at = path.getLast().target();
        }
        return new Sort(path, dice.of(permission(at).columns()), dice.in(50), nulls());
    }

    private Optional<Boolean> nulls() {
        return dice.in(50) ? Optional.empty() : Optional.of(dice.in(50));
    }

    private List<Item> items(Table table, int depth) {
        List<Item> items = new ArrayList<>();
        for (Column column : dice.some(permission(table).columns(), 60)) {
            items.add(new ColumnItem(dice.in(80) ? column.name() : "as_" + column.name(), column));
        }
        for (Relation relation : role.visibleRelations(table)) {
            if (depth > 0 && hasFields(relation.target()) && dice.in(45)) {
                Selection selection =
                        relation.unique() ? row(relation.target(), depth - 1) : rows(relation.target(), depth - 1);
                items.add(new RelationItem(relation.name(), relation, selection));
            }
        }
        if (items.isEmpty()) {
            Column column = dice.of(permission(table).columns());
            items.add(new ColumnItem(column.name(), column));
        }
        return dice.shuffled(items);
    }
}
