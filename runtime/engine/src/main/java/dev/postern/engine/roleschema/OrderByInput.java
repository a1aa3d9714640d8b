package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import dev.postern.engine.ir.Guarded;
import dev.postern.engine.ir.OrderBy;
import dev.postern.engine.schemacache.RelationshipInfo.Cardinality;
import dev.postern.engine.schemacache.TableInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** {@code T_order_by}: sort keys among a table's columns and those of the one row each object relationship reaches. */
final class OrderByInput implements InputParser<List<OrderBy>> {
    private final TableInfo table;
    private final NamedType.InputObjectType type;
    private final Lazy<Map<String, Member>> members;

    private interface Member {
        NamedType type();

        List<OrderBy> parse(InputValue value);
    }

    OrderByInput(TableInfo table, SourceSchema source) {
        this.table = table;
        this.members = new Lazy<>(() -> members(source));
        this.type = new NamedType.InputObjectType(
                source.names().orderBy(table),
                Optional.of("Ordering options when selecting data from \""
                        + table.name().name() + "\"."),
                new Lazy<>(this::definitions));
    }

    @Override
    public TypeUse type() {
        return TypeUse.of(type);
    }

    @Override
    public List<OrderBy> parse(InputValue value) {
        List<OrderBy> keys = new ArrayList<>();
        Inputs.object(value, type).forEach((name, field) -> {
            Member member = members.get().get(name);
            if (member == null) {
                throw Inputs.unknownField(value.path(), name, type.name());
            }
            keys.addAll(member.parse(field));
        });
        return keys;
    }

    private Map<String, Member> members(SourceSchema source) {
        Map<String, Member> members = new LinkedHashMap<>();
        source.visibleColumns(table)
                .forEach(column -> members.put(column.graphqlName(), new Member() {
                    @Override
                    public NamedType type() {
                        return SortDirection.INPUT.type().base();
                    }

                    @Override
                    public List<OrderBy> parse(InputValue value) {
                        return Inputs.nullable(value, SortDirection.INPUT)
                                .map(sort -> List.of(sort.by(new OrderBy.Target.OfColumn(column.column()))))
                                .orElse(List.of());
                    }
                }));
        source.visibleRelationships(table).stream()
                .filter(related -> related.info().cardinality() == Cardinality.OBJECT)
                .forEach(related -> members.put(related.info().name(), new Member() {
                    private final OrderByInput target = source.orderBy(related.target());

                    @Override
                    public NamedType type() {
                        return target.type;
                    }

                    @Override
                    public List<OrderBy> parse(InputValue value) {
                        return Inputs.nullable(value, target).orElse(List.of()).stream()
                                .map(key -> through(related, key))
                                .toList();
                    }
                }));
        return members;
    }

    private static OrderBy through(SourceSchema.Related related, OrderBy key) {
        Guarded guarded = Guarded.unlimited(related.permission());
        return new OrderBy(
                new OrderBy.Target.OfObject(related.info().relationship(), guarded.filter(), key.target()),
                key.direction(),
                key.nulls());
    }

    private SequencedMap<String, InputDefinition> definitions() {
        SequencedMap<String, InputDefinition> fields = new LinkedHashMap<>();
        members.get().forEach((name, member) -> fields.put(name, InputDefinition.of(name, TypeUse.of(member.type()))));
        return fields;
    }
}
