package dev.postern.metadata;

/**
 * A header to send along: {@code {"name": …, "value": …}} or {@code {"name": …, "value_from_env": …}}.
 */
public record HeaderMetadata(String name, ConfiguredValue value) {}
