package dev.postern.postgres.translate;

import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.Value;
import dev.postern.postgres.sql.SqlExp;
import java.util.Optional;
import java.util.Set;

/** A column's value as JSON text, as Postgres itself writes it; NULL stays NULL. */
final class ColumnJson {
    private static final ColumnType TEXT = ColumnType.builtin("text");

    /** Their text is JSON already. */
    private static final Set<String> AS_THEY_ARE = Set.of("bool", "int2", "int4", "int8", "json", "jsonb");

    /** What JavaScript's numbers cannot hold. */
    private static final Set<String> BIG_NUMBERS = Set.of("int8", "numeric", "float8", "money");

    private static final Set<String> GEO = Set.of("geometry", "geography");
    private static final int GEO_DIGITS = 15;
    private static final int GEO_SHORT_AND_LONG_CRS = 4;

    private final boolean stringifyNumericTypes;

    ColumnJson(boolean stringifyNumericTypes) {
        this.stringifyNumericTypes = stringifyNumericTypes;
    }

    /** @param path into a json or jsonb value, an array of text; empty for all of it */
    SqlExp of(SqlExp column, ColumnType type, Optional<Value> path) {
        if (path.isPresent()) {
            return text(new SqlExp.Infix(column, "#>", ValueTranslator.translate(path.get())));
        }
        if (type.array()) {
            return toJson(column);
        }
        if (GEO.contains(type.name())) {
            return new SqlExp.Call(
                    "ST_AsGeoJSON", column, new SqlExp.Whole(GEO_DIGITS), new SqlExp.Whole(GEO_SHORT_AND_LONG_CRS));
        }
        if (!type.schema().equals("pg_catalog")) {
            return toJson(column);
        }
        if (stringifyNumericTypes && BIG_NUMBERS.contains(type.name())) {
            return toJson(text(column));
        }
        return AS_THEY_ARE.contains(type.name()) ? text(column) : toJson(column);
    }

    private static SqlExp toJson(SqlExp value) {
        return text(new SqlExp.Call("to_json", value));
    }

    private static SqlExp text(SqlExp value) {
        return new SqlExp.Cast(value, TEXT);
    }
}
