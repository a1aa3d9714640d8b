package dev.postern.engine.roleschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.postern.engine.backend.BackendSchema;
import dev.postern.engine.backend.ComparisonOperator.Operand;
import dev.postern.engine.backend.ComparisonOperator.Part;
import dev.postern.engine.document.InputValue;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.ParameterSource;
import dev.postern.engine.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What stands on the right side of an operator. */
interface OperandInput extends InputParser<List<Value>> {
    static OperandInput of(Operand operand, ColumnType column, BackendSchema schema) {
        return switch (operand) {
            case Operand.Same() -> new One(ScalarInput.of(column, schema.scalar(column)));
            case Operand.ListOfSame() -> new One(ScalarInput.listOf(column, schema.scalar(column)));
            case Operand.OfType(ColumnType type) -> new One(ScalarInput.of(type, schema.scalar(type)));
            case Operand.ListOfType(ColumnType type) -> new One(ScalarInput.listOf(type, schema.scalar(type)));
            case Operand.OfParts parts -> new Parts(parts, schema);
        };
    }

    record One(ScalarInput scalar) implements OperandInput {
        @Override
        public TypeUse type() {
            return scalar.type();
        }

        @Override
        public List<Value> parse(InputValue value) {
            return List.of(scalar.parse(value));
        }
    }

    /** An object; each part becomes a parameter. */
    final class Parts implements OperandInput {
        private final NamedType.InputObjectType type;
        private final Map<Part, ScalarInput> parts = new LinkedHashMap<>();

        private Parts(Operand.OfParts operand, BackendSchema schema) {
            operand.parts().forEach(part -> parts.put(part, ScalarInput.of(part.type(), schema.scalar(part.type()))));
            this.type =
                    new NamedType.InputObjectType(operand.typeName(), Optional.empty(), new Lazy<>(this::definitions));
        }

        private SequencedMap<String, InputDefinition> definitions() {
            SequencedMap<String, InputDefinition> fields = new LinkedHashMap<>();
            parts.forEach((part, scalar) -> fields.put(
                    part.name(),
                    new InputDefinition(
                            part.name(),
                            Optional.empty(),
                            part.nullable() ? scalar.type() : scalar.type().nonNull(),
                            part.defaultValue().map(JsonNode::toString))));
            return fields;
        }

        @Override
        public TypeUse type() {
            return TypeUse.of(type);
        }

        @Override
        public List<Value> parse(InputValue value) {
            SequencedMap<String, InputValue> fields = Inputs.object(value, type);
            for (String name : fields.keySet()) {
                if (parts.keySet().stream().noneMatch(part -> part.name().equals(name))) {
                    throw Inputs.unknownField(value.path(), name, type.name());
                }
            }
            List<Value> operands = new ArrayList<>();
            parts.forEach((part, scalar) -> operands.add(operand(part, scalar, fields.get(part.name()), value)));
            return operands;
        }

        private static Value operand(Part part, ScalarInput scalar, @Nullable InputValue given, InputValue parent) {
            if (!part.nullable()) {
                if (given == null) {
                    throw Inputs.invalid(parent.path(), "missing required field '" + part.name() + "'");
                }
                return Inputs.required(given, scalar);
            }
            JsonNode otherwise = part.defaultValue().orElse(NullNode.getInstance());
            return Optional.ofNullable(given)
                    .flatMap(value -> Inputs.nullable(value, scalar))
                    .orElseGet(() -> scalar.value(
                            new ParameterSource.Literal(otherwise),
                            parent.path().key(part.name())));
        }
    }
}
