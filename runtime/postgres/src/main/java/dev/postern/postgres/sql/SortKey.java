package dev.postern.postgres.sql;

/** {@code expression ASC NULLS LAST} */
public record SortKey(SqlExp expression, boolean ascending, boolean nullsFirst) {}
