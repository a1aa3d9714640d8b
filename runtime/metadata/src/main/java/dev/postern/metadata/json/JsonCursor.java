package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.metadata.Spelled;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import static java.util.stream.Collectors.joining;

/**
 * A value in a JSON document and the path to it. Its functions take the value for what it must be, or fail with a {@link
 * MetadataException} that says where and why.
 *
 * <pre>{@code
 * ColumnConfig config = cursor.object(o -> new ColumnConfig(o.optionalString("custom_name"), o.optionalString("comment")));
 * }</pre>
 */
public final class JsonCursor {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final JsonNode json;
    private final String path;

    private JsonCursor(JsonNode json, String path) {
        this.json = json;
        this.path = path;
    }

    /** The root of a document, at path {@code $}. */
    public static JsonCursor root(JsonNode json) {
        return at(json, "$");
    }

    /** A value that is part of something larger, such as {@code $.args}. */
    public static JsonCursor at(JsonNode json, String path) {
        return new JsonCursor(json, path);
    }

    /** The value as it is. */
    public JsonNode json() {
        return json;
    }

    /** Where the value is. */
    public String path() {
        return path;
    }

    /** An error at this place. */
    public MetadataException error(String reason) {
        return new MetadataException(path, MetadataException.PARSE_FAILED, reason);
    }

    /** The object that the function makes of this one; keys that it did not ask for are an error. */
    public <T> T object(Function<ObjectCursor, T> read) {
        ObjectCursor object = new ObjectCursor(this, objectNode());
        T result = read(object, read);
        object.rejectUnknown();
        return result;
    }

    /** The same for arguments of commands, of which clients send more than is asked for: other keys do not count. */
    public <T> T arguments(Function<ObjectCursor, T> read) {
        return read(new ObjectCursor(this, objectNode()), read);
    }

    private <T> T read(ObjectCursor object, Function<ObjectCursor, T> read) {
        try {
            return read.apply(object);
        } catch (IllegalArgumentException broken) {
            throw error(String.valueOf(broken.getMessage()));
        }
    }

    /** An object, kept as JSON. */
    public JsonNode objectNode() {
        return expect(json.isObject(), "parsing Object failed, expected Object");
    }

    /** A string. */
    public String string() {
        return expect(json.isTextual(), "parsing Text failed, expected String").textValue();
    }

    /** A string that is not empty. */
    public String name() {
        String name = string();
        if (name.isEmpty()) {
            throw error("empty string not allowed");
        }
        return name;
    }

    /** A Boolean. */
    public boolean bool() {
        return expect(json.isBoolean(), "parsing Bool failed, expected Boolean").booleanValue();
    }

    /** An integer of 32 bits; {@code 1.0} is one. */
    public int integer() {
        try {
            return number().intValueExact();
        } catch (ArithmeticException inexact) {
            throw error("parsing Int failed, value is either floating or will cause over or underflow: " + json);
        }
    }

    /** Any number. */
    public BigDecimal number() {
        return expect(json.isNumber(), "parsing Int failed, expected Number").decimalValue();
    }

    /** One of the choices, by its spelling. */
    public <E extends Enum<E> & Spelled> E choice(Class<E> type) {
        String word = string();
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.spelling().equals(word))
                .findFirst()
                .orElseThrow(() -> error("unexpected value \"" + word + "\", expected one of: "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Spelled::spelling)
                                .collect(joining(", "))));
    }

    /** An array, each element read by the function. */
    public <T> List<T> list(Function<JsonCursor, T> read) {
        expect(json.isArray(), "parsing [] failed, expected Array");
        List<T> result = new ArrayList<>(json.size());
        for (int i = 0; i < json.size(); i++) {
            result.add(read.apply(new JsonCursor(json.get(i), path + "[" + i + "]")));
        }
        return result;
    }

    /** An object with keys of any name, each value read by the function; in the order written. */
    public <T> Map<String, T> map(Function<JsonCursor, T> read) {
        objectNode();
        Map<String, T> result = new LinkedHashMap<>();
        json.properties().forEach(e -> result.put(e.getKey(), read.apply(child(e.getKey(), e.getValue()))));
        return result;
    }

    JsonCursor child(String key, JsonNode value) {
        String step = IDENTIFIER.matcher(key).matches()
                ? "." + key
                : "[\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
        return new JsonCursor(value, path + step);
    }

    private JsonNode expect(boolean holds, String expectation) {
        if (!holds) {
            throw error(expectation + ", but encountered " + kindOf(json));
        }
        return json;
    }

    private static String kindOf(JsonNode json) {
        return switch (json.getNodeType()) {
            case ARRAY -> "Array";
            case BOOLEAN -> "Boolean";
            case NUMBER -> "Number";
            case OBJECT, POJO -> "Object";
            case STRING, BINARY -> "String";
            case NULL, MISSING -> "Null";
        };
    }
}
