package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A field that a function of the row computes.
 *
 * @param comment null: the comment in the database; empty: none
 */
public record ComputedFieldMetadata(
        String name,
        ComputedFieldDefinition definition,
        @Nullable String comment) {
    /** This, with comment replaced. */
    public ComputedFieldMetadata withComment(@Nullable String comment) {
        return new ComputedFieldMetadata(name, definition, comment);
    }
}
