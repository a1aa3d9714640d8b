package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A field of an input object type.
 *
 * @param type a GraphQL type
 */
public record CustomInputField(
        String name, String type, @Nullable String description) {}
