package dev.postern.engine.roleschema;

import dev.postern.engine.backend.ScalarType;
import dev.postern.engine.document.InputValue;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.ScalarEncoding;
import dev.postern.engine.ir.Value;

/** A value of a database type, which becomes a parameter. Array types take lists. */
final class ScalarInput implements InputParser<Value> {
    private final ColumnType columnType;
    private final ScalarEncoding encoding;
    private final TypeUse type;

    private ScalarInput(ColumnType columnType, ScalarEncoding encoding, TypeUse type) {
        this.columnType = columnType;
        this.encoding = encoding;
        this.type = type;
    }

    static ScalarInput of(ColumnType columnType, ScalarType scalar) {
        TypeUse element = TypeUse.of(NamedType.ScalarType.of(scalar.name()));
        if (columnType.array()) {
            return new ScalarInput(
                    columnType, scalar.arrayEncoding(), element.nonNull().list());
        }
        return new ScalarInput(columnType, scalar.encoding(), element);
    }

    /** A list of values of an element type, as one array parameter. */
    static ScalarInput listOf(ColumnType element, ScalarType scalar) {
        return of(element.arrayOf(), scalar);
    }

    @Override
    public TypeUse type() {
        return type;
    }

    /** Encodes the value at hand too, so that a fresh plan reports what a cached one would. */
    @Override
    public Value parse(InputValue value) {
        Value.Parameter parameter = new Value.Parameter(value.source(), columnType, encoding, value.path());
        encoding.encode(InputJson.of(value), value.path());
        return parameter;
    }
}
