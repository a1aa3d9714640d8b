package dev.postern.engine.roleschema;

import dev.postern.engine.document.InputValue;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The places where input stands: variables are opened there, nulls and omissions told apart, mismatches named. */
final class Inputs {
    private Inputs() {}

    /**
     * The value at a place of the given type; empty when a variable there was not given. A variable must be declared with a
     * type that fits the place.
     */
    static Optional<InputValue> open(InputValue value, TypeUse place) {
        if (!(value instanceof InputValue.Variable variable)) {
            return Optional.of(value);
        }
        if (!variable.fits(place.ref(), false)) {
            throw invalid(
                    value.path(),
                    "variable '" + variable.name() + "' is declared as '" + variable.declared() + "', but used where '"
                            + place + "' is expected");
        }
        return variable.value();
    }

    /** A value that may be left out but not be null. */
    static <T> Optional<T> optional(InputValue value, InputParser<T> parser) {
        return open(value, parser.type()).map(opened -> {
            if (opened instanceof InputValue.Null && !(parser.type().base() instanceof NamedType.InputObjectType)) {
                throw unexpectedNull(opened.path(), parser.type());
            }
            return parser.parse(opened);
        });
    }

    /** A value that may be left out or null, which mean the same. */
    static <T> Optional<T> nullable(InputValue value, InputParser<T> parser) {
        return open(value, parser.type())
                .filter(opened -> !(opened instanceof InputValue.Null))
                .map(parser::parse);
    }

    /** A value that must be there. */
    static <T> T required(InputValue value, InputParser<T> parser) {
        TypeUse place = parser.type().nonNull();
        InputValue opened = open(value, place).orElseThrow(() -> unexpectedNull(value.path(), place));
        if (opened instanceof InputValue.Null && !(parser.type().base() instanceof NamedType.InputObjectType)) {
            throw unexpectedNull(opened.path(), parser.type());
        }
        return parser.parse(opened);
    }

    /** The items of a list; a value that is no list counts as a list of itself. Items may not be null. */
    static <T> List<T> list(InputValue value, InputParser<T> item) {
        if (!(value instanceof InputValue.ListValue list)) {
            return List.of(required(value, item));
        }
        List<T> items = new ArrayList<>();
        list.items().forEach(each -> items.add(required(each, item)));
        return items;
    }

    /** A list that may be left out or null: then it is empty. */
    static <T> List<T> nullableList(@Nullable InputValue value, InputParser<T> item) {
        if (value == null) {
            return List.of();
        }
        return open(value, item.type().nonNull().list())
                .filter(opened -> !(opened instanceof InputValue.Null))
                .map(opened -> list(opened, item))
                .orElse(List.of());
    }

    static SequencedMap<String, InputValue> object(InputValue value, NamedType type) {
        if (value instanceof InputValue.ObjectValue object) {
            return object.fields();
        }
        throw mismatch(value, "an object", type.name());
    }

    static InvalidRequestException mismatch(InputValue value, String expected, String type) {
        return invalid(
                value.path(), "expected " + expected + " for type '" + type + "', but found " + value.describe());
    }

    static InvalidRequestException unknownField(JsonPath parent, String field, String type) {
        return invalid(parent.key(field), "field '" + field + "' not found in type: '" + type + "'");
    }

    static InvalidRequestException unexpectedNull(JsonPath path, TypeUse type) {
        return invalid(path, "unexpected null value for type '" + type.nullable() + "'");
    }

    static InvalidRequestException invalid(JsonPath path, String message) {
        return new InvalidRequestException(ErrorCode.VALIDATION_FAILED, path, message);
    }
}
