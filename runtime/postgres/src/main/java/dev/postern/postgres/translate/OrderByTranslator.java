package dev.postern.postgres.translate;

import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.OrderBy;
import dev.postern.engine.ir.OrderBy.Target;
import dev.postern.engine.ir.Relationship;
import dev.postern.postgres.sql.FromItem;
import dev.postern.postgres.sql.SelectStatement;
import dev.postern.postgres.sql.SortKey;
import dev.postern.postgres.sql.SqlExp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sort keys of one select. A key of a related row needs that row joined, once for all keys that pass through it: by a plain
 * left join where the relationship is unique, else by a lateral one that takes a single row.
 */
final class OrderByTranslator {
    private final Aliases aliases;
    private final BoolExpTranslator conditions;
    private final List<Join> joins = new ArrayList<>();
    private final Map<Step, Relation> reached = new LinkedHashMap<>();

    /** A relationship followed from a relation that is joined already. */
    private record Step(String from, Relationship relationship, BoolExp guard) {}

    private record Join(Relation local, Relation target, Step step) {}

    OrderByTranslator(Aliases aliases, BoolExpTranslator conditions) {
        this.aliases = aliases;
        this.conditions = conditions;
    }

    List<SortKey> keys(List<OrderBy> orderBy, Relation table) {
        return orderBy.stream().map(key -> key(key, table)).toList();
    }

    /** {@code from} with the joins that the keys need. */
    FromItem joinedTo(FromItem from) {
        FromItem joined = from;
        for (Join join : joins) {
            joined = join.step().relationship().unique() ? plain(joined, join) : lateral(joined, join);
        }
        return joined;
    }

    private SortKey key(OrderBy orderBy, Relation table) {
        boolean ascending = orderBy.direction() == OrderBy.Direction.ASC;
        boolean nullsFirst = orderBy.nulls() == OrderBy.Nulls.FIRST;
        return new SortKey(expression(orderBy.target(), table), ascending, nullsFirst);
    }

    private SqlExp expression(Target target, Relation table) {
        return switch (target) {
            case Target.OfColumn of -> table.column(of.column());
            case Target.OfObject of ->
                expression(of.next(), reach(new Step(table.alias(), of.relationship(), of.guard()), table));
        };
    }

    private Relation reach(Step step, Relation local) {
        Relation known = reached.get(step);
        if (known != null) {
            return known;
        }
        Relation target = aliases.next();
        reached.put(step, target);
        joins.add(new Join(local, target, step));
        step.relationship().mapping().forEach(pair -> local.column(pair.local()));
        return target;
    }

    private FromItem plain(FromItem from, Join join) {
        FromItem table = new FromItem.Table(
                join.step().relationship().target(), join.target().alias());
        return new FromItem.LeftJoin(from, table, condition(join, join.target()));
    }

    /** The columns that are read of the target are known by now: later joins from it were asked for before. */
    private FromItem lateral(FromItem from, Join join) {
        Relation inner = aliases.next();
        List<SelectStatement.Item> items = join.target().read().stream()
                .map(column -> SelectStatement.Item.of(inner.column(column)))
                .toList();
        SelectStatement select = new SelectStatement(
                List.of(),
                items,
                Optional.of(new FromItem.Table(join.step().relationship().target(), inner.alias())),
                condition(join, inner),
                List.of(),
                Optional.of(new SqlExp.Whole(1)),
                Optional.empty());
        FromItem derived = new FromItem.Derived(select, join.target().alias(), true);
        return new FromItem.LeftJoin(from, derived, new SqlExp.Truth(true));
    }

    private SqlExp condition(Join join, Relation target) {
        return BoolExpTranslator.all(List.of(
                BoolExpTranslator.joined(join.step().relationship(), join.local(), target),
                conditions.translate(join.step().guard(), target)));
    }
}
