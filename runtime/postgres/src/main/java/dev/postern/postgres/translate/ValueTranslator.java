package dev.postern.postgres.translate;

import dev.postern.engine.backend.ScalarType;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.ScalarEncoding;
import dev.postern.engine.ir.Value;
import dev.postern.postgres.schema.PgSchema;
import dev.postern.postgres.sql.SqlExp;

/** Operands: {@code ($1::text)::int4}, {@code '1'::int4}. */
final class ValueTranslator {
    private static final PgSchema SCHEMA = new PgSchema();
    private static final String GEO_JSON = "ST_GeomFromGeoJSON";

    private ValueTranslator() {}

    /** The value, of its own type. */
    static SqlExp translate(Value value) {
        return switch (value) {
            case Value.SessionVariable variable -> new SqlExp.Cast(new SqlExp.Parameter(variable), variable.type());
            case Value.Parameter parameter -> read(new SqlExp.Parameter(parameter), parameter.type());
            case Value.Constant constant -> constant(constant);
        };
    }

    /** The value as text, whatever its type. */
    static SqlExp text(Value value) {
        return switch (value) {
            case Value.SessionVariable variable -> new SqlExp.Parameter(variable);
            case Value.Parameter parameter -> new SqlExp.Parameter(parameter);
            case Value.Constant constant -> constantText(constant);
        };
    }

    private static SqlExp constant(Value.Constant constant) {
        SqlExp text = constantText(constant);
        return constant.json().isObject() ? read(text, constant.type()) : new SqlExp.Cast(text, constant.type());
    }

    private static SqlExp constantText(Value.Constant constant) {
        ScalarType scalar = SCHEMA.scalar(constant.type());
        ScalarEncoding encoding = constant.type().array() ? scalar.arrayEncoding() : scalar.encoding();
        String text = encoding.encode(constant.json(), JsonPath.ROOT);
        return text == null ? new SqlExp.Null() : new SqlExp.Text(text);
    }

    /** What clients send for geometries is GeoJSON. */
    private static SqlExp read(SqlExp text, ColumnType type) {
        if (type.array()) {
            return new SqlExp.Cast(text, type);
        }
        return switch (type.name()) {
            case "geometry" -> new SqlExp.Call(GEO_JSON, text);
            case "geography" -> new SqlExp.Cast(new SqlExp.Call(GEO_JSON, text), type);
            default -> new SqlExp.Cast(text, type);
        };
    }
}
