package dev.postern.engine.ir;

/**
 * A database type, as its catalog names it: {@code pg_catalog.int4}, {@code public.mood}; of an array, the element's name
 * and {@code array} set. Opaque outside of the backend that introspected it.
 */
public record ColumnType(String schema, String name, boolean array) {
    /** A built-in type of Postgres, which every backend's dialect also understands by this name. */
    public static ColumnType builtin(String name) {
        return new ColumnType("pg_catalog", name, false);
    }

    public ColumnType arrayOf() {
        return new ColumnType(schema, name, true);
    }

    public ColumnType element() {
        return new ColumnType(schema, name, false);
    }
}
