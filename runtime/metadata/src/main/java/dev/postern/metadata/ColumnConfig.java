package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Another name or description of a column.
 *
 * @param comment null: the comment in the database; empty: none
 */
public record ColumnConfig(
        @Nullable String customName, @Nullable String comment) {
    /** What a column has that does not say otherwise. */
    public static final ColumnConfig USUAL = new ColumnConfig(null, null);
}
