package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** An enum whose values stand for something. */
final class EnumInput<T> implements InputParser<T> {
    private final NamedType.EnumType type;
    private final Map<String, T> meanings;

    private EnumInput(NamedType.EnumType type, Map<String, T> meanings) {
        this.type = type;
        this.meanings = meanings;
    }

    /** @param meanings by name, in the order shown */
    static <T> EnumInput<T> of(
            String name, String description, SequencedMap<String, T> meanings, Map<String, String> descriptions) {
        List<NamedType.EnumValue> values = new ArrayList<>();
        meanings.keySet()
                .forEach(value ->
                        values.add(new NamedType.EnumValue(value, Optional.ofNullable(descriptions.get(value)))));
        return new EnumInput<>(new NamedType.EnumType(name, Optional.of(description), values), meanings);
    }

    @Override
    public TypeUse type() {
        return TypeUse.of(type);
    }

    @Override
    public T parse(InputValue value) {
        String name = nameOf(value);
        T meaning = meanings.get(name);
        if (meaning == null) {
            throw Inputs.invalid(
                    value.path(),
                    "expected one of the values " + shown() + " for type '" + type.name() + "', but found '" + name
                            + "'");
        }
        return meaning;
    }

    private String nameOf(InputValue value) {
        if (value instanceof InputValue.EnumLiteral literal) {
            return literal.name();
        }
        if (value instanceof InputValue.Scalar scalar
                && !scalar.literal()
                && scalar.json().isTextual()) {
            return scalar.json().textValue();
        }
        throw Inputs.mismatch(value, "an enum value", type.name());
    }

    private String shown() {
        return meanings.keySet().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}
