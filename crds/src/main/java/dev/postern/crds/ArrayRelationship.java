package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of a table that leads to many rows of a table. */
@ValidationRule(value = "has(self.foreignKey) != has(self.manual)", message = ArrayRelationship.ONE_WAY)
public record ArrayRelationship(
        @Required
        @Size(min = 1, max = 255)
        @Pattern(Names.GRAPHQL)
        @JsonPropertyDescription("Name of the field. Metadata: `array_relationships[].name`.")
        String name,

        @Size(max = 4096)
        @JsonPropertyDescription("What the relationship is for. Metadata: `array_relationships[].comment`.")
        @Nullable
        String comment,

        @JsonPropertyDescription("Follow a foreign key of the other table. Exactly one of foreignKey and manual."
                + " Metadata: `array_relationships[].using.foreign_key_constraint_on`.")
        @Nullable
        ForeignKey foreignKey,

        @JsonPropertyDescription("Match columns by hand. Exactly one of foreignKey and manual. Metadata:"
                + " `array_relationships[].using.manual_configuration`.")
        @Nullable
        Manual manual)
        implements Constrained {
    static final String ONE_WAY = ObjectRelationship.ONE_WAY;

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of((foreignKey != null) != (manual != null), ONE_WAY));
    }

    /** A foreign key of the other table that leads to this one. */
    public record ForeignKey(
            @Required
            @JsonPropertyDescription("The table that has the foreign key. Metadata: `foreign_key_constraint_on.table`.")
            TableName table,

            @Required
            @Size(min = 1, max = 32)
            @JsonPropertyDescription("Columns of the foreign key. Metadata: `foreign_key_constraint_on.column`, or"
                    + " `foreign_key_constraint_on.columns` for more than one.")
            List<@Size(min = 1, max = 63) String> columns) {
        public ForeignKey {
            columns = Absent.orEmpty(columns);
        }
    }

    /** Columns that match, with or without a foreign key. */
    public record Manual(
            @Required
            @JsonPropertyDescription(
                    "The other table, in the same source. Metadata: `manual_configuration.remote_table`.")
            TableName table,

            @Required
            @Size(min = 1, max = 32)
            @JsonPropertyDescription("From a column of this table to a column of the other. Metadata:"
                    + " `manual_configuration.column_mapping`.")
            Map<String, @Size(min = 1, max = 63) String> mapping) {
        public Manual {
            mapping = Absent.orEmpty(mapping);
        }
    }
}
