package dev.postern.crds.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.crds.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Checks of a single value against its schema. Messages never hold the value. */
final class ScalarCheck {
    private ScalarCheck() {}

    static boolean hasType(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "" -> true;
            default -> throw new IllegalStateException("a schema of an unknown type: " + type);
        };
    }

    static String article(String type) {
        return switch (type) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            default -> "a " + type;
        };
    }

    static String describe(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL, MISSING, BINARY, POJO -> "null";
        };
    }

    static List<String> check(JsonNode value, JsonNode schema) {
        List<String> messages = new ArrayList<>();
        if (value.isTextual()) {
            text(value.textValue(), schema, messages);
        } else if (value.isNumber()) {
            number(value, schema, messages);
        }
        return messages;
    }

    private static void text(String text, JsonNode schema, List<String> messages) {
        int length = text.codePointCount(0, text.length());
        if (length < schema.path("minLength").asInt(0)) {
            messages.add(
                    length == 0
                            ? "must not be empty"
                            : "must have at least " + schema.path("minLength").asInt() + " characters");
        }
        if (length > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            messages.add("must have at most " + schema.path("maxLength").asInt() + " characters");
        }
        if (schema.has("pattern")
                && length > 0
                && !matches(text, schema.path("pattern").asText())) {
            messages.add(Names.mismatch(schema.path("pattern").asText()));
        }
        if (schema.has("enum") && !values(schema.path("enum")).contains(text)) {
            messages.add(
                    "must be one of " + values(schema.path("enum")).stream().collect(Collectors.joining(", ")));
        }
    }

    /** In the API server's language {@code $} is the very end; in Java a line break may follow. */
    private static boolean matches(String text, String pattern) {
        String whole = pattern.endsWith("$") ? pattern.substring(0, pattern.length() - 1) + "\\z" : pattern;
        return Pattern.compile(whole).matcher(text).find();
    }

    private static void number(JsonNode value, JsonNode schema, List<String> messages) {
        BigDecimal number = value.decimalValue();
        if (schema.has("minimum") && number.compareTo(schema.path("minimum").decimalValue()) < 0) {
            messages.add("must be at least " + schema.path("minimum").asText());
        }
        if (schema.has("maximum") && number.compareTo(schema.path("maximum").decimalValue()) > 0) {
            messages.add("must be at most " + schema.path("maximum").asText());
        }
        boolean fits =
                switch (schema.path("format").asText("")) {
                    case "int32" -> value.canConvertToInt();
                    case "int64" -> value.canConvertToLong();
                    default -> true;
                };
        if (!fits && messages.isEmpty()) {
            messages.add("is too large a number");
        }
    }

    private static List<String> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
