package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Another name or description of a root field.
 *
 * @param comment null: the usual one; empty: none
 */
public record CustomRootField(
        @Nullable String name, @Nullable String comment) {
    /** What a table has that does not say otherwise. */
    public static final CustomRootField USUAL = new CustomRootField(null, null);
}
