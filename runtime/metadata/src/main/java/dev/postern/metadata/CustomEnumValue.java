package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A value of an enum type.
 */
public record CustomEnumValue(
        String value,
        @Nullable String description,
        @Nullable Boolean deprecated) {}
