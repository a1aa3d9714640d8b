package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * What a role sees of a remote schema.
 *
 * @param schema SDL, a subset of the remote schema with presets
 */
public record RemoteSchemaPermission(
        String role, String schema, @Nullable String comment) {}
