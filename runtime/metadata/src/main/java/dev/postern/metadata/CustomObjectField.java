package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A field of an output object type.
 *
 * @param type a GraphQL type
 * @param arguments kept as written; nothing acts on it
 */
public record CustomObjectField(
        String name,
        String type,
        @Nullable JsonNode arguments,
        @Nullable String description) {}
