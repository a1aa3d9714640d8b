package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a native query or stored procedure.
 *
 * @param type a scalar type of the database
 */
public record QueryArgument(
        String type, boolean nullable, @Nullable String description) {}
