package dev.postern.engine.ir;

import java.util.List;

/** One value computed from many rows. */
public sealed interface Aggregate {
    /**
     * How many rows there are; with one column, how many have it, and with several, all of them.
     *
     * @param distinct rows that agree in the columns count once; means nothing without columns
     */
    record Count(List<Column> columns, boolean distinct) implements Aggregate {
        public Count {
            columns = List.copyOf(columns);
        }
    }

    /**
     * {@code function(column)}, NULL where there are no rows.
     *
     * @param function the backend's, by its name in GraphQL: {@code sum}, {@code stddev_pop}
     */
    record OfColumn(String function, Column column) implements Aggregate {}
}
