package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Which rows.
 *
 * @param filter a boolean expression over the row
 */
public record DeletePermission(
        JsonNode filter, boolean backendOnly, @Nullable ValidateInput validateInput) {}
