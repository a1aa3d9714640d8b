package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows with which columns.
 *
 * @param check a boolean expression over the new row
 * @param set presets by column: a literal or a session variable
 */
public record InsertPermission(
        JsonNode check,
        Columns columns,
        Map<String, JsonNode> set,
        boolean backendOnly,
        @Nullable ValidateInput validateInput) {
    public InsertPermission {
        set = Ordered.copyOf(set);
    }
}
