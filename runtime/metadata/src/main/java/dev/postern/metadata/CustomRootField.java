package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Another name or description of a root field.
 *
 * @param comment null: the usual one; empty: none
 */
public record CustomRootField(
        @Nullable String name, @Nullable String comment) {}
