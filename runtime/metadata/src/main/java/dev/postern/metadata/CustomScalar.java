package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A scalar type.
 */
public record CustomScalar(String name, @Nullable String description) {}
