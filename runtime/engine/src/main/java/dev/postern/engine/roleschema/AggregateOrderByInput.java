package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import dev.postern.engine.ir.Aggregate;
import dev.postern.engine.roleschema.AggregateColumns.Argument;
import dev.postern.engine.roleschema.SortKeysInput.Member;
import dev.postern.engine.schemacache.TableInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code T_aggregate_order_by}: sort keys computed from many rows of a table. */
final class AggregateOrderByInput implements InputParser<List<AggregateOrderByInput.Key>> {
    private final TableInfo table;
    private final SourceSchema source;
    private final SortKeysInput<Key> keys;

    record Key(Aggregate aggregate, SortDirection direction) {}

    AggregateOrderByInput(TableInfo table, SourceSchema source) {
        this.table = table;
        this.source = source;
        this.keys = new SortKeysInput<>(
                source.names().aggregateOrderBy(table),
                "order by aggregate values of table \"" + table.name() + "\"",
                this::members);
    }

    @Override
    public TypeUse type() {
        return keys.type();
    }

    @Override
    public List<Key> parse(InputValue value) {
        return keys.parse(value);
    }

    private List<Member<Key>> members() {
        List<Member<Key>> members = new ArrayList<>();
        Aggregate rows = new Aggregate.Count(List.of(), false);
        members.add(Member.key("count", Optional.empty(), direction -> new Key(rows, direction)));
        AggregateColumns.of(table, source)
                .forEach((function, arguments) ->
                        members.add(Member.nested(function, columns(function, arguments), Function.identity())));
        return members;
    }

    /** {@code T_max_order_by} */
    private SortKeysInput<Key> columns(String function, List<Argument> arguments) {
        List<Member<Key>> columns = new ArrayList<>();
        for (Argument argument : arguments) {
            Aggregate value = new Aggregate.OfColumn(function, argument.column().column());
            columns.add(Member.key(
                    argument.column().graphqlName(),
                    argument.column().description(),
                    direction -> new Key(value, direction)));
        }
        return new SortKeysInput<>(
                source.names().aggregateOrderBy(table, function),
                "order by " + function + "() on columns of table \"" + table.name() + "\"",
                () -> columns);
    }
}
