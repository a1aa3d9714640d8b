package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * An argument of an action.
 *
 * @param type a GraphQL type
 */
public record ActionArgument(
        String name, String type, @Nullable String description) {}
