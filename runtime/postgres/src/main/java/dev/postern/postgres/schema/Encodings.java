package dev.postern.postgres.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.ScalarEncoding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How JSON values of each family of types become Postgres' text. A string is good for nearly every type: what it means is for
 * Postgres to say, and its complaint is a data exception when the statement runs. The checks and their messages are Hasura's.
 */
final class Encodings {
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2})*");
    private static final Pattern LABEL_PATH = Pattern.compile("[^.]+(?:\\.[^.]+)*");

    private Encodings() {}

    /** A value that is not null; what it throws is what is wrong with it. */
    @FunctionalInterface
    private interface Typed {
        String text(JsonNode value) throws Mismatch;
    }

    private static final class Mismatch extends Exception {
        Mismatch(String message) {
            super(message, null, false, false);
        }
    }

    /** @param name as messages call the type */
    static ScalarEncoding integer(String name, long least, long most) {
        return orString(value -> {
            JsonNumber number = number("Integer expected for input type: " + name, value);
            if (!number.isIntegerBetween(least, most)) {
                throw new Mismatch("The value " + number.shown() + " lies outside the bounds or is not an integer."
                        + " Maybe it is a float, or is there integer overflow?");
            }
            return number.integerText();
        });
    }

    /** @param name as messages call the type */
    static ScalarEncoding floatingPoint(String name, boolean singlePrecision) {
        return orString(value -> {
            JsonNumber number = number("Float expected for input type: " + name, value);
            if (!number.isFinite(singlePrecision)) {
                throw new Mismatch("The value " + number.shown()
                        + " lies outside the bounds. Is it overflowing the float bounds?");
            }
            return number.text();
        });
    }

    static ScalarEncoding decimal() {
        return orString(value -> number("Scientific", value).text());
    }

    static ScalarEncoding bool() {
        return orString(value -> {
            require(value.isBoolean(), JsonKind.mismatch("Bool", JsonKind.BOOLEAN, value));
            return value.asText();
        });
    }

    /** @param name as messages call the type */
    static ScalarEncoding string(String name) {
        return orString(value -> {
            throw new Mismatch(JsonKind.mismatch(name, JsonKind.STRING, value));
        });
    }

    /** Of a type that nothing is known of: Postgres reads its text. */
    static ScalarEncoding opaque(String name) {
        return orString(value -> {
            throw new Mismatch("A string is expected for type: " + name);
        });
    }

    /** Anything at all, a string too: it becomes a JSON string. */
    static ScalarEncoding json() {
        return checked(JsonNode::toString);
    }

    /** Geometries as GeoJSON. */
    static ScalarEncoding geoJson() {
        return orString(value -> {
            Optional<String> problem = GeoJson.problem(value);
            if (problem.isPresent()) {
                throw new Mismatch(problem.get());
            }
            return value.toString();
        });
    }

    /** Well-known binary in hexadecimal digits. */
    static ScalarEncoding raster() {
        return checked(value -> {
            require(value.isTextual(), "expecting String for raster");
            require(
                    HEX.matcher(value.textValue()).matches(),
                    "invalid hexadecimal representation of raster well known binary format");
            return value.textValue();
        });
    }

    static ScalarEncoding labelPath() {
        return checked(value -> {
            require(
                    value.isTextual() && LABEL_PATH.matcher(value.textValue()).matches(),
                    "Expecting label path: a sequence of zero or more labels separated by dots, for example L1.L2.L3");
            return value.textValue();
        });
    }

    /**
     * A list of values as array text. What is no list is a list of one, as everywhere in GraphQL, save that a string in braces
     * is array text already. A list in a list is an element of array text, which is how {@link PgOperators} compares arrays.
     */
    static ScalarEncoding arrayOf(ColumnType element, ScalarEncoding encoding) {
        return (value, path) -> {
            if (value.isNull()) {
                return null;
            }
            if (value.isTextual() && isArrayText(value.textValue())) {
                return value.textValue();
            }
            return value.isArray()
                    ? ArrayLiteral.of(element, texts(element, value, encoding, path))
                    : ArrayLiteral.of(element, Collections.singletonList(encoding.encode(value, path)));
        };
    }

    private static List<@Nullable String> texts(
            ColumnType element, JsonNode array, ScalarEncoding encoding, JsonPath path) {
        ScalarEncoding nested = isJson(element) ? encoding : arrayOf(element, encoding);
        List<@Nullable String> texts = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            JsonNode item = array.get(i);
            texts.add((item.isArray() ? nested : encoding).encode(item, path.index(i)));
        }
        return texts;
    }

    private static boolean isArrayText(String text) {
        return text.startsWith("{") && text.endsWith("}");
    }

    private static boolean isJson(ColumnType element) {
        return element.name().equals("json") || element.name().equals("jsonb");
    }

    private static ScalarEncoding orString(Typed typed) {
        return checked(value -> value.isTextual() ? value.textValue() : typed.text(value));
    }

    private static ScalarEncoding checked(Typed typed) {
        return (value, path) -> {
            if (value.isNull()) {
                return null;
            }
            try {
                return typed.text(value);
            } catch (Mismatch mismatch) {
                throw invalid(path, String.valueOf(mismatch.getMessage()));
            }
        };
    }

    private static JsonNumber number(String what, JsonNode value) throws Mismatch {
        require(value.isNumber(), JsonKind.mismatch(what, JsonKind.NUMBER, value));
        return JsonNumber.of(value);
    }

    private static void require(boolean condition, String message) throws Mismatch {
        if (!condition) {
            throw new Mismatch(message);
        }
    }

    private static InvalidRequestException invalid(JsonPath path, String message) {
        return new InvalidRequestException(ErrorCode.PARSE_FAILED, path, message);
    }
}
