package dev.postern.engine.backend;

/**
 * @param name as in {@code T_aggregate_fields}: {@code sum}, {@code stddev_pop}
 * @param keepsType its result is of the column's type; else a {@code Float}
 */
public record AggregateFunction(String name, boolean keepsType) {}
