package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of a table that leads to one row of a table. */
@ValidationRule(value = "has(self.foreignKey) != has(self.manual)", message = ObjectRelationship.ONE_WAY)
public record ObjectRelationship(
        @Required
        @Size(min = 1, max = 255)
        @Pattern(Names.GRAPHQL)
        @JsonPropertyDescription("Name of the field. Metadata: `object_relationships[].name`.")
        String name,

        @Size(max = 4096)
        @JsonPropertyDescription("What the relationship is for. Metadata: `object_relationships[].comment`.")
        @Nullable
        String comment,

        @JsonPropertyDescription("Follow a foreign key. Exactly one of foreignKey and manual. Metadata:"
                + " `object_relationships[].using.foreign_key_constraint_on`.")
        @Nullable
        ForeignKey foreignKey,

        @JsonPropertyDescription("Match columns by hand. Exactly one of foreignKey and manual. Metadata:"
                + " `object_relationships[].using.manual_configuration`.")
        @Nullable
        Manual manual)
        implements Constrained {
    static final String ONE_WAY = "exactly one of foreignKey and manual must be given";

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of((foreignKey != null) != (manual != null), ONE_WAY));
    }

    /** A foreign key of this table, or a unique one of the other table that leads back to this one. */
    public record ForeignKey(
            @Required
            @Size(min = 1, max = 32)
            @JsonPropertyDescription("Columns of the foreign key. Metadata: `foreign_key_constraint_on` when the key is"
                    + " this table's, `foreign_key_constraint_on.columns` when it is the other table's.")
            List<@Size(min = 1, max = 63) String> columns,

            @JsonPropertyDescription("The other table, when the key is there and unique (one row each way); this table"
                    + " when absent. Metadata: `foreign_key_constraint_on.table`.")
            @Nullable
            TableName table) {
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
            Map<String, @Size(min = 1, max = 63) String> mapping,

            @JsonPropertyDescription("Whether a nested insert writes the other row before or after this one:"
                    + " BeforeParent or AfterParent. Metadata: `manual_configuration.insertion_order`.")
            @Nullable
            InsertionOrder insertionOrder) {
        public Manual {
            mapping = Absent.orEmpty(mapping);
        }
    }

    /** When a nested insert writes the other row. */
    public enum InsertionOrder {
        /** First the other row: {@code before_parent}. */
        @JsonProperty("BeforeParent")
        BEFORE_PARENT,
        /** First this row: {@code after_parent}. */
        @JsonProperty("AfterParent")
        AFTER_PARENT
    }
}
