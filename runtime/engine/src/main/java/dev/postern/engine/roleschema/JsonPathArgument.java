package dev.postern.engine.roleschema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.document.InputValue;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.ScalarEncoding;
import dev.postern.engine.ir.Value;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The argument {@code path} of JSON columns: {@code $.a.b}, {@code a[0]}, {@code ['odd key']}; becomes an array of text. */
final class JsonPathArgument {
    static final String NAME = "path";
    static final InputDefinition DEFINITION =
            InputDefinition.of(NAME, "JSON select path", TypeUse.of(NamedType.ScalarType.STRING));

    private static final ColumnType TEXT_ARRAY = ColumnType.builtin("text").arrayOf();
    private static final ScalarEncoding ENCODING = JsonPathArgument::encode;
    private static final Pattern STEP =
            Pattern.compile("\\.?([\\w-]+)|\\.?\\[\\s*(?:(-?\\d+)|'([^']*)'|\"([^\"]*)\")\\s*\\]");

    private JsonPathArgument() {}

    static Optional<Value> read(Map<String, InputValue> arguments) {
        InputValue value = arguments.get(NAME);
        if (value == null) {
            return Optional.empty();
        }
        return Inputs.open(value, DEFINITION.type())
                .filter(opened -> !(opened instanceof InputValue.Null))
                .map(JsonPathArgument::parse);
    }

    private static Value parse(InputValue value) {
        if (!(value instanceof InputValue.Scalar scalar)) {
            throw Inputs.mismatch(value, "a string", "String");
        }
        encode(scalar.json(), value.path());
        return new Value.Parameter(value.source(), TEXT_ARRAY, ENCODING, value.path());
    }

    private static String encode(JsonNode json, JsonPath at) {
        if (!json.isTextual()) {
            throw Inputs.invalid(at, "expected a string for type 'String'");
        }
        String text = json.textValue();
        String rest = text.startsWith("$") ? text.substring(1) : text;
        StringBuilder array = new StringBuilder("{");
        Matcher step = STEP.matcher(rest);
        int end = 0;
        while (end < rest.length()) {
            step.region(end, rest.length());
            if (!step.lookingAt()) {
                throw Inputs.invalid(at, "parse json path error: invalid json path: \"" + text + "\"");
            }
            append(array, key(step));
            end = step.end();
        }
        return array.append('}').toString();
    }

    private static void append(StringBuilder array, String key) {
        if (array.length() > 1) {
            array.append(',');
        }
        array.append('"')
                .append(key.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }

    private static String key(Matcher step) {
        for (int group = 1; group <= step.groupCount(); group++) {
            String found = step.group(group);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("a step without a key");
    }
}
