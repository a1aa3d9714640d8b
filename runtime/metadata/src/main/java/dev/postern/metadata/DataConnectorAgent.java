package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Where a data connector is.
 */
public record DataConnectorAgent(String uri, @Nullable String displayName) {}
