package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import dev.postern.engine.ir.Guarded;
import dev.postern.engine.ir.OrderBy;
import dev.postern.engine.roleschema.SortKeysInput.Member;
import dev.postern.engine.schemacache.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code T_order_by}: sort keys among a table's columns, those of the one row each object relationship reaches, and what is
 * computed from the rows each array relationship reaches.
 */
final class OrderByInput implements InputParser<List<OrderBy>> {
    private final TableInfo table;
    private final SourceSchema source;
    private final SortKeysInput<OrderBy> keys;

    OrderByInput(TableInfo table, SourceSchema source) {
        this.table = table;
        this.source = source;
        this.keys = new SortKeysInput<>(
                source.names().orderBy(table),
                "Ordering options when selecting data from \"" + table.name() + "\".",
                this::members);
    }

    @Override
    public TypeUse type() {
        return keys.type();
    }

    @Override
    public List<OrderBy> parse(InputValue value) {
        return keys.parse(value);
    }

    private List<Member<OrderBy>> members() {
        List<Member<OrderBy>> members = new ArrayList<>();
        source.visibleColumns(table)
                .forEach(column -> members.add(Member.key(
                        column.graphqlName(),
                        Optional.empty(),
                        direction -> direction.by(new OrderBy.Target.OfColumn(column.column())))));
        source.visibleRelationships(table).forEach(related -> members.add(member(related)));
        return members;
    }

    private Member<OrderBy> member(SourceSchema.Related related) {
        return switch (related.info().cardinality()) {
            case OBJECT ->
                Member.nested(related.info().name(), source.orderBy(related.target()), key -> ofObject(related, key));
            case ARRAY ->
                Member.nested(
                        source.names().aggregate(related.info()),
                        source.aggregateOrderBy(related.target()),
                        key -> ofAggregate(related, key));
        };
    }

    private static OrderBy ofObject(SourceSchema.Related related, OrderBy key) {
        Guarded guarded = Guarded.unlimited(related.permission());
        return new OrderBy(
                new OrderBy.Target.OfObject(related.info().relationship(), guarded.filter(), key.target()),
                key.direction(),
                key.nulls());
    }

    /** As in Hasura, without regard to whether the role may select aggregates of the target. */
    private static OrderBy ofAggregate(SourceSchema.Related related, AggregateOrderByInput.Key key) {
        Guarded guarded = Guarded.unlimited(related.permission());
        return key.direction()
                .by(new OrderBy.Target.OfAggregate(related.info().relationship(), guarded.filter(), key.aggregate()));
    }
}
