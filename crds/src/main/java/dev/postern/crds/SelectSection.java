package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a role may read. */
@ValidationRule(value = Columns.RULE, message = Columns.STAR_ALONE, fieldPath = ".columns")
public record SelectSection(
        @SchemaListType
        @Required
        @Size(max = 1600)
        @JsonPropertyDescription("Columns the role may read, or [\"*\"] for all. Metadata:"
                + " `select_permissions[].permission.columns`.")
        List<@Size(min = 1, max = 63) String> columns,

        @Json
        @Required
        @JsonPropertyDescription(
                "Rows the role may read, as a boolean expression in Hasura's notation; {} for all rows."
                        + " Metadata: `select_permissions[].permission.filter`.")
        ObjectNode filter,

        @Min(0)
        @JsonPropertyDescription("Rows at most in one answer; no bound when absent. Metadata:"
                + " `select_permissions[].permission.limit`.")
        @Nullable
        Integer limit,

        @JsonPropertyDescription("Whether the role may aggregate; no when absent. Metadata:"
                + " `select_permissions[].permission.allow_aggregations`.")
        @Nullable
        Boolean aggregations)
        implements Constrained {
    public SelectSection {
        columns = Absent.orEmpty(columns);
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(Columns.starAlone(columns), "columns", Columns.STAR_ALONE));
    }
}
