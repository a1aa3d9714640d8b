package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Guarded;
import dev.postern.engine.schemacache.TableInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** {@code T_bool_exp}: conditions on what a role may see of a table and of the tables related to it. */
final class BoolExpInput implements InputParser<BoolExp> {
    private final TableInfo table;
    private final NamedType.InputObjectType type;
    private final Lazy<Map<String, Member>> members;

    /** A field of the input object, beside {@code _and}, {@code _or} and {@code _not}. */
    private interface Member {
        NamedType type();

        Optional<BoolExp> parse(InputValue value);
    }

    BoolExpInput(TableInfo table, SourceSchema source) {
        this.table = table;
        this.members = new Lazy<>(() -> members(source));
        this.type = new NamedType.InputObjectType(
                source.names().boolExp(table),
                Optional.of("Boolean expression to filter rows from the table \"" + table.name()
                        + "\". All fields are combined with a logical 'AND'."),
                new Lazy<>(this::definitions));
    }

    @Override
    public TypeUse type() {
        return TypeUse.of(type);
    }

    @Override
    public BoolExp parse(InputValue value) {
        List<BoolExp> all = new ArrayList<>();
        Inputs.object(value, type)
                .forEach((name, field) -> parse(name, field, value).ifPresent(all::add));
        return all.size() == 1 ? all.getFirst() : new BoolExp.And(all);
    }

    private Optional<BoolExp> parse(String name, InputValue field, InputValue parent) {
        return switch (name) {
            case "_and" -> operands(field).map(BoolExp.And::new);
            case "_or" -> operands(field).map(BoolExp.Or::new);
            case "_not" -> Inputs.optional(field, this).map(BoolExp.Not::new);
            default -> {
                Member member = members.get().get(name);
                if (member == null) {
                    throw Inputs.unknownField(parent.path(), name, type.name());
                }
                yield member.parse(field);
            }
        };
    }

    private Optional<List<BoolExp>> operands(InputValue value) {
        return Inputs.open(value, type().nonNull().list()).map(list -> Inputs.list(list, this));
    }

    private Map<String, Member> members(SourceSchema source) {
        Map<String, Member> members = new LinkedHashMap<>();
        source.visibleColumns(table)
                .forEach(column -> members.put(column.graphqlName(), new Member() {
                    private final ComparisonInput comparison =
                            source.comparison(column.column().type());

                    @Override
                    public NamedType type() {
                        return comparison.type();
                    }

                    @Override
                    public Optional<BoolExp> parse(InputValue value) {
                        return Inputs.open(value, TypeUse.of(type()))
                                .map(opened -> comparison.parse(column.column(), opened));
                    }
                }));
        source.visibleRelationships(table)
                .forEach(related -> members.put(related.info().name(), new Member() {
                    private final BoolExpInput target = source.boolExp(related.target());

                    @Override
                    public NamedType type() {
                        return target.type;
                    }

                    @Override
                    public Optional<BoolExp> parse(InputValue value) {
                        Guarded guarded = Guarded.unlimited(related.permission());
                        return Inputs.optional(value, target)
                                .map(where ->
                                        new BoolExp.Related(related.info().relationship(), guarded.filter(), where));
                    }
                }));
        return members;
    }

    private SequencedMap<String, InputDefinition> definitions() {
        SequencedMap<String, InputDefinition> fields = new LinkedHashMap<>();
        fields.put("_and", InputDefinition.of("_and", type().nonNull().list()));
        fields.put("_not", InputDefinition.of("_not", type()));
        fields.put("_or", InputDefinition.of("_or", type().nonNull().list()));
        members.get().forEach((name, member) -> fields.put(name, InputDefinition.of(name, TypeUse.of(member.type()))));
        return fields;
    }
}
