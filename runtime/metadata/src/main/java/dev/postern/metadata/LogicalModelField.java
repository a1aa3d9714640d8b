package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A field of a logical model.
 */
public record LogicalModelField(
        String name, LogicalModelType type, @Nullable String description) {}
