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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Sort keys of one select. A key of a related row needs that row joined, once for all keys that pass through it: by a plain
 * left join where the relationship is unique, else by a lateral one that takes a single row. Values computed from related
 * rows are joined laterally too, once for each relationship.
 */
final class OrderByTranslator {
    private final Aliases aliases;
    private final BoolExpTranslator conditions;

    /** Each puts its join after what is joined before. */
    private final List<UnaryOperator<FromItem>> joins = new ArrayList<>();

    private final Map<Step, Relation> reached = new HashMap<>();
    private final Map<Step, AggregateJoin> computed = new HashMap<>();

    /** A relationship followed from a relation that is joined already. */
    private record Step(String from, Relationship relationship, BoolExp guard) {}

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
        for (UnaryOperator<FromItem> join : joins) {
            joined = join.apply(joined);
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
            case Target.OfAggregate of -> {
                Step step = new Step(table.alias(), of.relationship(), of.guard());
                yield compute(step, table).value(of.aggregate());
            }
        };
    }

    private Relation reach(Step step, Relation local) {
        Relation known = reached.get(step);
        if (known != null) {
            return known;
        }
        Relation target = aliases.next();
        reached.put(step, target);
        joins.add(from -> step.relationship().unique()
                ? new FromItem.LeftJoin(from, table(step, target), condition(step, local, target))
                : lateral(from, firstRow(step, local, target)));
        readKey(step, local);
        return target;
    }

    private AggregateJoin compute(Step step, Relation local) {
        AggregateJoin known = computed.get(step);
        if (known != null) {
            return known;
        }
        AggregateJoin join = new AggregateJoin(aliases.next(), aliases.next());
        computed.put(step, join);
        joins.add(from -> lateral(from, join.derived(table(step, join.rows()), condition(step, local, join.rows()))));
        readKey(step, local);
        return join;
    }

    private static void readKey(Step step, Relation local) {
        step.relationship().mapping().forEach(pair -> local.column(pair.local()));
    }

    private static FromItem.Table table(Step step, Relation relation) {
        return new FromItem.Table(step.relationship().target(), relation.alias());
    }

    private static FromItem lateral(FromItem from, FromItem.Derived derived) {
        return new FromItem.LeftJoin(from, derived, new SqlExp.Truth(true));
    }

    /** The columns that are read of the target are known by now: later joins from it were asked for before. */
    private FromItem.Derived firstRow(Step step, Relation local, Relation target) {
        Relation inner = aliases.next();
        List<SelectStatement.Item> items = target.read().stream()
                .map(column -> SelectStatement.Item.of(inner.column(column)))
                .toList();
        SelectStatement select = new SelectStatement(
                List.of(),
                items,
                Optional.of(table(step, inner)),
                condition(step, local, inner),
                List.of(),
                Optional.of(new SqlExp.Whole(1)),
                Optional.empty());
        return new FromItem.Derived(select, target.alias(), true);
    }

    private SqlExp condition(Step step, Relation local, Relation target) {
        return BoolExpTranslator.all(List.of(
                BoolExpTranslator.joined(step.relationship(), local, target),
                conditions.translate(step.guard(), target)));
    }
}
