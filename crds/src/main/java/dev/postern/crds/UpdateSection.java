package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a role may update. */
@ValidationRule(value = Columns.RULE, message = Columns.STAR_ALONE, fieldPath = ".columns")
public record UpdateSection(
        @SchemaListType
        @Required
        @Size(max = 1600)
        @JsonPropertyDescription("Columns the role may change, or [\"*\"] for all. Metadata:"
                + " `update_permissions[].permission.columns`.")
        List<@Size(min = 1, max = 63) String> columns,

        @Json
        @Required
        @JsonPropertyDescription("Rows the role may change, as a boolean expression in Hasura's notation; {} for all"
                + " rows. Metadata: `update_permissions[].permission.filter`.")
        ObjectNode filter,

        @Json
        @JsonPropertyDescription(
                "What a row must satisfy after the change, as a boolean expression in Hasura's notation."
                        + " Metadata: `update_permissions[].permission.check`.")
        @Nullable
        ObjectNode check,

        @Json
        @Size(max = 1600)
        @JsonPropertyDescription(
                "Columns that get a fixed value or a session variable, and that the role cannot change."
                        + " Metadata: `update_permissions[].permission.set`.")
        Map<String, JsonNode> presets,

        @JsonPropertyDescription("Whether only a trusted backend may use it (admin secret and"
                + " X-Hasura-Use-Backend-Only-Permissions); no when absent. Metadata:"
                + " `update_permissions[].permission.backend_only`.")
        @Nullable
        Boolean backendOnly)
        implements Constrained {
    public UpdateSection {
        columns = Absent.orEmpty(columns);
        presets = Absent.orEmpty(presets);
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(Columns.starAlone(columns), "columns", Columns.STAR_ALONE));
    }
}
