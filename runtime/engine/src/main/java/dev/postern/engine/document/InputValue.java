package dev.postern.engine.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.ParameterSource;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An argument or a part of one. Whatever comes from a variable keeps its {@link ParameterSource}, so that a plan made from it
 * can be used again with other variables.
 */
public sealed interface InputValue {
    /** Where it stands, for errors: {@code $.selectionSet.users.args.where}. */
    JsonPath path();

    /** How to read the same value out of other variables. */
    ParameterSource source();

    record Null(ParameterSource source, JsonPath path) implements InputValue {}

    /** A string, number or boolean; {@code literal} when it stands in the document. */
    record Scalar(JsonNode json, boolean literal, ParameterSource source, JsonPath path) implements InputValue {
        private String kind() {
            if (json.isTextual()) {
                return "a string";
            }
            if (json.isBoolean()) {
                return "a boolean";
            }
            if (!literal) {
                return "a number";
            }
            return json.isIntegralNumber() ? "an integer" : "a float";
        }
    }

    /** A bare name in the document. (In variables, enum values are strings.) */
    record EnumLiteral(String name, ParameterSource source, JsonPath path) implements InputValue {}

    record ListValue(List<InputValue> items, ParameterSource source, JsonPath path) implements InputValue {
        public ListValue {
            items = List.copyOf(items);
        }
    }

    record ObjectValue(SequencedMap<String, InputValue> fields, ParameterSource source, JsonPath path)
            implements InputValue {}

    /**
     * A variable that stands here as a whole.
     *
     * @param value what it holds on this request (its default if none was given); empty when nothing was given
     * @param hasDefault whether its definition has a default that is not null
     */
    record Variable(
            String name,
            TypeRef declared,
            boolean hasDefault,
            Optional<InputValue> value,
            ParameterSource source,
            JsonPath path)
            implements InputValue {
        /**
         * Whether it may stand where {@code place} is expected: a nullable variable may stand at a non-null place only if one
         * of the two has a default.
         */
        public boolean fits(TypeRef place, boolean placeHasDefault) {
            if (place instanceof TypeRef.NonNull nonNull && (hasDefault || placeHasDefault)) {
                return declared.fits(nonNull.nullable());
            }
            return declared.fits(place);
        }
    }

    /** What it is, for errors: {@code expected an object for type 'author_bool_exp', but found null}. */
    default String describe() {
        return switch (this) {
            case Null ignored -> "null";
            case Scalar scalar -> scalar.kind();
            case EnumLiteral ignored -> "an enum value";
            case ListValue ignored -> "a list";
            case ObjectValue ignored -> "an object";
            case Variable variable -> variable.value().map(InputValue::describe).orElse("null");
        };
    }
}
