package dev.postern.engine.roleschema;

import dev.postern.engine.backend.ScalarType;
import dev.postern.engine.document.InputValue;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.ParameterSource;
import dev.postern.engine.ir.ScalarEncoding;
import dev.postern.engine.ir.Value;
import java.util.Optional;

/** A value of a database type, which becomes a parameter. Array types take lists, whose items are never null. */
final class ScalarInput implements InputParser<Value> {
    private final ColumnType columnType;
    private final ScalarEncoding encoding;
    private final TypeUse type;
    private final Optional<TypeUse> item;

    private ScalarInput(ColumnType columnType, ScalarEncoding encoding, TypeUse type, Optional<TypeUse> item) {
        this.columnType = columnType;
        this.encoding = encoding;
        this.type = type;
        this.item = item;
    }

    static ScalarInput of(ColumnType columnType, ScalarType scalar) {
        TypeUse element = TypeUse.of(NamedType.ScalarType.of(scalar.name()));
        return columnType.array()
                ? list(columnType, scalar, element)
                : new ScalarInput(columnType, scalar.encoding(), element, Optional.empty());
    }

    /** A list of values of an element type, which may be an array itself, as one array parameter. */
    static ScalarInput listOf(ColumnType element, ScalarType scalar) {
        return list(element.arrayOf(), scalar, of(element, scalar).type);
    }

    private static ScalarInput list(ColumnType columnType, ScalarType scalar, TypeUse item) {
        ScalarEncoding encoding = scalar.arrayEncoding();
        ScalarEncoding withoutNulls = (json, path) -> {
            for (int i = 0; json.isArray() && i < json.size(); i++) {
                if (json.get(i).isNull()) {
                    throw Inputs.unexpectedNull(path.index(i), item);
                }
            }
            return encoding.encode(json, path);
        };
        return new ScalarInput(columnType, withoutNulls, item.nonNull().list(), Optional.of(item));
    }

    @Override
    public TypeUse type() {
        return type;
    }

    /** Encodes the value at hand too, so that a fresh plan reports what a cached one would. */
    @Override
    public Value parse(InputValue value) {
        item.ifPresent(type -> checkVariables(value, type));
        Value parameter = value(value.source(), value.path());
        encoding.encode(InputJson.of(value), value.path());
        return parameter;
    }

    Value value(ParameterSource source, JsonPath path) {
        return new Value.Parameter(source, columnType, encoding, path);
    }

    /** Those that are items of a list; one that is the whole value was opened as such. */
    private static void checkVariables(InputValue value, TypeUse item) {
        if (value instanceof InputValue.ListValue list) {
            list.items().forEach(each -> Inputs.open(each, item.nonNull()));
        }
    }
}
