package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows in which columns.
 *
 * @param filter a boolean expression over the row as it was
 * @param check a boolean expression over the row as it becomes; null: none
 * @param set presets by column: a literal or a session variable
 */
public record UpdatePermission(
        Columns columns,
        JsonNode filter,
        @Nullable JsonNode check,
        Map<String, JsonNode> set,
        boolean backendOnly,
        @Nullable ValidateInput validateInput) {
    public UpdatePermission {
        set = Ordered.copyOf(set);
    }
}
