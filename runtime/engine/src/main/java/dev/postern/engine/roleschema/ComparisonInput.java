package dev.postern.engine.roleschema;

import dev.postern.engine.backend.BackendSchema;
import dev.postern.engine.backend.ComparisonOperator;
import dev.postern.engine.backend.ScalarType;
import dev.postern.engine.document.InputValue;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** {@code <scalar>_comparison_exp}: the operators of one database type. Shared by all roles of a source. */
final class ComparisonInput {
    private static final String IS_NULL = "_is_null";

    private final NamedType.InputObjectType type;
    private final Lazy<Map<String, Operator>> operators;

    private final Lazy<Optional<CastInput>> cast;

    private record Operator(ComparisonOperator operator, OperandInput operand) {}

    /** @param others for what a column of this type can be cast to */
    ComparisonInput(ColumnType columnType, BackendSchema schema, TypeNames names, ComparisonInputs others) {
        ScalarType scalar = schema.scalar(columnType);
        this.operators = new Lazy<>(() -> operators(columnType, schema));
        this.cast = new Lazy<>(() -> cast(columnType, schema, names, others));
        this.type = new NamedType.InputObjectType(
                names.comparison(scalar.name(), columnType.array()),
                Optional.of("Boolean expression to compare columns of type \"" + scalar.name()
                        + "\". All fields are combined with logical 'AND'."),
                new Lazy<>(this::definitions));
    }

    private static Map<String, Operator> operators(ColumnType columnType, BackendSchema schema) {
        Map<String, Operator> operators = new LinkedHashMap<>();
        for (ComparisonOperator operator : schema.operators(columnType)) {
            OperandInput operand = OperandInput.of(operator.operand(), columnType, schema);
            operators.put(operator.name(), new Operator(operator, operand));
        }
        return operators;
    }

    private static Optional<CastInput> cast(
            ColumnType columnType, BackendSchema schema, TypeNames names, ComparisonInputs others) {
        SequencedMap<String, CastInput.Target> targets = new LinkedHashMap<>();
        for (ColumnType target : schema.casts(columnType)) {
            targets.put(schema.scalar(target).name(), new CastInput.Target(target, others.of(target)));
        }
        String name = names.cast(schema.scalar(columnType).name());
        return targets.isEmpty() ? Optional.empty() : Optional.of(new CastInput(name, targets));
    }

    private SequencedMap<String, InputDefinition> definitions() {
        SequencedMap<String, InputDefinition> fields = new LinkedHashMap<>();
        operators
                .get()
                .forEach((name, operator) -> fields.put(
                        name,
                        new InputDefinition(
                                name,
                                operator.operator().description(),
                                operator.operand().type(),
                                Optional.empty())));
        cast.get().ifPresent(input -> fields.put(CastInput.NAME, InputDefinition.of(CastInput.NAME, input.type())));
        fields.put(IS_NULL, InputDefinition.of(IS_NULL, TypeUse.of(NamedType.ScalarType.BOOLEAN)));
        return fields;
    }

    NamedType.InputObjectType type() {
        return type;
    }

    /** All operators given must hold. */
    BoolExp parse(Column column, InputValue value) {
        return parse(column, Optional.empty(), value);
    }

    /** @param castTo this type, when the column is of another one */
    BoolExp parse(Column column, Optional<ColumnType> castTo, InputValue value) {
        List<BoolExp> all = new ArrayList<>();
        Inputs.object(value, type)
                .forEach((name, operand) ->
                        parse(column, castTo, name, operand, value).ifPresent(all::add));
        return all.size() == 1 ? all.getFirst() : new BoolExp.And(all);
    }

    private Optional<BoolExp> parse(
            Column column, Optional<ColumnType> castTo, String name, InputValue operand, InputValue parent) {
        if (name.equals(IS_NULL)) {
            return Inputs.optional(operand, BooleanInput.INSTANCE).map(isNull -> new BoolExp.IsNull(column, !isNull));
        }
        if (name.equals(CastInput.NAME) && cast.get().isPresent()) {
            CastInput input = cast.get().get();
            return Inputs.open(operand, input.type()).map(opened -> input.parse(column, opened));
        }
        Operator operator = operators.get().get(name);
        if (operator == null) {
            throw Inputs.unknownField(parent.path(), name, type.name());
        }
        return Inputs.optional(operand, operator.operand())
                .map(operands -> new BoolExp.Compare(column, castTo, name, operands));
    }
}
