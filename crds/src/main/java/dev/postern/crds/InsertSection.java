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

/** What a role may insert. */
@ValidationRule(value = Columns.RULE, message = Columns.STAR_ALONE, fieldPath = ".columns")
public record InsertSection(
        @SchemaListType
        @Required
        @Size(max = 1600)
        @JsonPropertyDescription("Columns the role may write, or [\"*\"] for all. Metadata:"
                + " `insert_permissions[].permission.columns`.")
        List<@Size(min = 1, max = 63) String> columns,

        @Json
        @Required
        @JsonPropertyDescription(
                "What an inserted row must satisfy, as a boolean expression in Hasura's notation; {} for"
                        + " any row. Metadata: `insert_permissions[].permission.check`.")
        ObjectNode check,

        @Json
        @Size(max = 1600)
        @JsonPropertyDescription("Columns that get a fixed value or a session variable, and that the role cannot write."
                + " Metadata: `insert_permissions[].permission.set`.")
        Map<String, JsonNode> presets,

        @JsonPropertyDescription("Whether only a trusted backend may use it (admin secret and"
                + " X-Hasura-Use-Backend-Only-Permissions); no when absent. Metadata:"
                + " `insert_permissions[].permission.backend_only`.")
        @Nullable
        Boolean backendOnly)
        implements Constrained {
    public InsertSection {
        columns = Absent.orEmpty(columns);
        presets = Absent.orEmpty(presets);
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(Columns.starAlone(columns), "columns", Columns.STAR_ALONE));
    }
}
