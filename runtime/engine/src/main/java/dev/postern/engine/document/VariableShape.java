package dev.postern.engine.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * All that can change a plan about the values of a request's variables: what is absent, null, true or false, the keys of input
 * objects, the lengths of their lists, and enum values. What strings and numbers hold is left out, they become parameters.
 *
 * <pre>{@code {"where": {"id": {"_eq": 7}}, "order": ["ASC"]}  →  {1:5:where{1:2:id{1:3:_eqn}}…}</pre>
 *
 * @param text prefix-free, so that different shapes have different texts
 */
public record VariableShape(String text) {
    public static VariableShape of(Operation operation, BoundVariables variables, InputTypes types) {
        StringBuilder shape = new StringBuilder();
        for (VariableDefinition definition : operation.variables()) {
            variables
                    .givenValue(definition.name())
                    .ifPresentOrElse(
                            value -> append(shape, value, definition.type().baseName(), types),
                            () -> shape.append('-'));
        }
        return new VariableShape(shape.toString());
    }

    private static void append(StringBuilder shape, JsonNode value, String type, InputTypes types) {
        switch (types.kind(type)) {
            case SCALAR -> appendKind(shape, value);
            case ENUM -> appendEnum(shape, value, type, types);
            case OBJECT -> appendObject(shape, value, type, types);
            case UNKNOWN -> appendVerbatim(shape, value);
        }
    }

    private static void appendKind(StringBuilder shape, JsonNode value) {
        shape.append(
                switch (value.getNodeType()) {
                    case NULL, MISSING -> '0';
                    case BOOLEAN -> value.booleanValue() ? 't' : 'f';
                    case NUMBER -> 'n';
                    case STRING, BINARY -> 's';
                    case ARRAY, OBJECT, POJO -> 'c';
                });
    }

    private static void appendEnum(StringBuilder shape, JsonNode value, String type, InputTypes types) {
        if (value.isArray()) {
            appendItems(shape, value, type, types);
        } else {
            appendVerbatim(shape, value);
        }
    }

    private static void appendObject(StringBuilder shape, JsonNode value, String type, InputTypes types) {
        if (value.isArray()) {
            appendItems(shape, value, type, types);
        } else if (value.isObject()) {
            shape.append('{').append(value.size()).append(':');
            value.properties().forEach(field -> {
                appendText(shape, field.getKey());
                types.fieldType(type, field.getKey())
                        .ifPresentOrElse(
                                fieldType -> append(shape, field.getValue(), fieldType, types),
                                () -> appendVerbatim(shape, field.getValue()));
            });
        } else {
            appendKind(shape, value);
        }
    }

    private static void appendItems(StringBuilder shape, JsonNode list, String type, InputTypes types) {
        shape.append('[').append(list.size()).append(':');
        list.forEach(item -> append(shape, item, type, types));
    }

    private static void appendVerbatim(StringBuilder shape, JsonNode value) {
        shape.append('=');
        appendText(shape, value.toString());
    }

    private static void appendText(StringBuilder shape, String text) {
        shape.append(text.length()).append(':').append(text);
    }
}
