package dev.postern.engine.roleschema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.document.InputValue;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.ScalarEncoding;
import dev.postern.engine.ir.Value;
import java.math.BigInteger;

/** A number of rows: {@code limit} is an Int, {@code offset} may be larger and may be written as a string. */
final class CountInput implements InputParser<Value> {
    static final CountInput LIMIT = new CountInput(CountInput::limit);
    static final CountInput OFFSET = new CountInput(CountInput::offset);

    private static final ColumnType BIGINT = ColumnType.builtin("int8");
    private static final BigInteger MAX_INT = BigInteger.valueOf(Integer.MAX_VALUE);
    private static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);

    private final ScalarEncoding encoding;

    private CountInput(ScalarEncoding encoding) {
        this.encoding = encoding;
    }

    @Override
    public TypeUse type() {
        return TypeUse.of(NamedType.ScalarType.INT);
    }

    @Override
    public Value parse(InputValue value) {
        if (!(value instanceof InputValue.Scalar scalar)) {
            throw Inputs.mismatch(value, "a non-negative 32-bit integer", "Int");
        }
        encoding.encode(scalar.json(), value.path());
        return new Value.Parameter(value.source(), BIGINT, encoding, value.path());
    }

    private static String limit(JsonNode json, JsonPath path) {
        if (!json.isIntegralNumber()) {
            throw Inputs.invalid(
                    path, "expected a non-negative 32-bit integer for type 'Int', but found " + kind(json));
        }
        return inRange(json.bigIntegerValue(), MAX_INT, path);
    }

    private static String offset(JsonNode json, JsonPath path) {
        if (json.isTextual() && json.textValue().matches("-?\\d+")) {
            return inRange(new BigInteger(json.textValue()), MAX_LONG, path);
        }
        if (!json.isIntegralNumber()) {
            throw Inputs.invalid(path, "expected a 64-bit integer for type 'Int', but found " + kind(json));
        }
        return inRange(json.bigIntegerValue(), MAX_LONG, path);
    }

    private static String inRange(BigInteger number, BigInteger max, JsonPath path) {
        if (number.signum() < 0) {
            throw Inputs.invalid(path, "unexpected negative value");
        }
        if (number.compareTo(max) > 0) {
            throw Inputs.invalid(
                    path,
                    "The value " + number + " lies outside the bounds or is not an integer."
                            + " Maybe it is a float, or is there integer overflow?");
        }
        return number.toString();
    }

    private static String kind(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> "a string";
            case BOOLEAN -> "a boolean";
            case NUMBER -> "a number";
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case NULL, MISSING, BINARY -> "null";
        };
    }
}
