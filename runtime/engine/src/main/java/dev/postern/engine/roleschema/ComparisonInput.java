package dev.postern.engine.roleschema;

import dev.postern.engine.backend.BackendSchema;
import dev.postern.engine.backend.ComparisonOperator;
import dev.postern.engine.backend.ScalarType;
import dev.postern.engine.document.InputValue;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.Value;
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

    private record Operator(ComparisonOperator operator, ScalarInput operand) {}

    ComparisonInput(ColumnType columnType, BackendSchema schema, TypeNames names) {
        ScalarType scalar = schema.scalar(columnType);
        this.operators = new Lazy<>(() -> operators(columnType, schema));
        this.type = new NamedType.InputObjectType(
                names.comparison(scalar.name(), columnType.array()),
                Optional.of("Boolean expression to compare columns of type \"" + scalar.name()
                        + "\". All fields are combined with logical 'AND'."),
                new Lazy<>(this::definitions));
    }

    private static Map<String, Operator> operators(ColumnType columnType, BackendSchema schema) {
        Map<String, Operator> operators = new LinkedHashMap<>();
        for (ComparisonOperator operator : schema.operators(columnType)) {
            operators.put(operator.name(), new Operator(operator, operand(columnType, operator, schema)));
        }
        return operators;
    }

    private static ScalarInput operand(ColumnType column, ComparisonOperator operator, BackendSchema schema) {
        return switch (operator.operand()) {
            case ComparisonOperator.Operand.Same ignored -> ScalarInput.of(column, schema.scalar(column));
            case ComparisonOperator.Operand.ListOfSame ignored -> ScalarInput.listOf(column, schema.scalar(column));
            case ComparisonOperator.Operand.OfType of -> ScalarInput.of(of.type(), schema.scalar(of.type()));
            case ComparisonOperator.Operand.ListOfType of -> ScalarInput.listOf(of.type(), schema.scalar(of.type()));
        };
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
        fields.put(IS_NULL, InputDefinition.of(IS_NULL, TypeUse.of(NamedType.ScalarType.BOOLEAN)));
        return fields;
    }

    NamedType.InputObjectType type() {
        return type;
    }

    /** All operators given must hold. */
    BoolExp parse(Column column, InputValue value) {
        List<BoolExp> all = new ArrayList<>();
        Inputs.object(value, type)
                .forEach((name, operand) -> parse(column, name, operand, value).ifPresent(all::add));
        return all.size() == 1 ? all.getFirst() : new BoolExp.And(all);
    }

    private Optional<BoolExp> parse(Column column, String name, InputValue operand, InputValue parent) {
        if (name.equals(IS_NULL)) {
            return Inputs.optional(operand, BooleanInput.INSTANCE).map(isNull -> new BoolExp.IsNull(column, !isNull));
        }
        Operator operator = operators.get().get(name);
        if (operator == null) {
            throw Inputs.unknownField(parent.path(), name, type.name());
        }
        Optional<Value> right = Inputs.optional(operand, operator.operand());
        return right.map(given -> new BoolExp.Compare(column, name, given));
    }
}
