package dev.postern.postgres.schema;

import dev.postern.engine.backend.ScalarType;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.ScalarEncoding;

/** The GraphQL scalar of each Postgres type; types it does not know go by their own name and are read from strings. */
final class PgScalars {
    private static final String BUILTIN = "pg_catalog";

    private PgScalars() {}

    static ScalarType of(ColumnType type) {
        ColumnType element = type.element();
        return element.schema().equals(BUILTIN) ? builtin(element) : ofExtension(element);
    }

    private static ScalarType builtin(ColumnType type) {
        return switch (type.name()) {
            case "int2" -> scalar(type, "smallint", Encodings.integer("PGSmallInt", Short.MIN_VALUE, Short.MAX_VALUE));
            case "int4" -> scalar(type, "Int", Encodings.integer("PGInteger", Integer.MIN_VALUE, Integer.MAX_VALUE));
            case "int8" -> scalar(type, "bigint", Encodings.integer("PGBigInt", Long.MIN_VALUE, Long.MAX_VALUE));
            case "float4" -> scalar(type, "Float", Encodings.floatingPoint("PGFloat", true));
            case "float8" -> scalar(type, "float8", Encodings.floatingPoint("PGDouble", false));
            case "numeric" -> scalar(type, "numeric", Encodings.decimal());
            case "money" -> scalar(type, "money", Encodings.decimal());
            case "bool" -> scalar(type, "Boolean", Encodings.bool());
            case "text" -> scalar(type, "String", Encodings.string("Text"));
            case "varchar" -> scalar(type, "String", Encodings.string("Text"));
            case "bpchar" -> scalar(type, "bpchar", Encodings.string("Char"));
            case "date" -> scalar(type, "date", Encodings.string("Day"));
            case "timestamp" -> scalar(type, "timestamp", Encodings.string("LocalTime"));
            case "timestamptz" -> scalar(type, "timestamptz", Encodings.string("UTCTime"));
            case "timetz" -> scalar(type, "timetz", Encodings.string("time of day"));
            case "uuid" -> scalar(type, "uuid", Encodings.string("UUID"));
            case "json", "jsonb" -> json(type);
            default -> opaque(type);
        };
    }

    /** By name alone: an extension may be in any schema. */
    private static ScalarType ofExtension(ColumnType type) {
        return switch (type.name()) {
            case "citext" -> scalar(type, "citext", Encodings.string("Text"));
            case "ltree" -> scalar(type, "ltree", Encodings.labelPath());
            case "lquery", "ltxtquery" -> scalar(type, type.name(), Encodings.string("Text"));
            case "geometry", "geography" -> scalar(type, type.name(), Encodings.geoJson());
            case "raster" -> scalar(type, "raster", Encodings.raster());
            default -> opaque(type);
        };
    }

    private static ScalarType opaque(ColumnType type) {
        return scalar(type, type.name(), Encodings.opaque(type.name()));
    }

    private static ScalarType json(ColumnType type) {
        ScalarEncoding encoding = Encodings.json();
        return new ScalarType(type.name(), encoding, Encodings.arrayOf(type, encoding), true);
    }

    private static ScalarType scalar(ColumnType type, String name, ScalarEncoding encoding) {
        return new ScalarType(name, encoding, Encodings.arrayOf(type, encoding), false);
    }
}
