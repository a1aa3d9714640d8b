package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A table or view in the database. */
public record TableName(
        @Default("public")
        @Size(min = 1, max = 63)
        @JsonPropertyDescription("Schema that the table is in. Metadata: `table.schema`.")
        String schema,

        @Required
        @Size(min = 1, max = 63)
        @JsonPropertyDescription("Name of the table in its schema. Metadata: `table.name`.")
        String name) {
    public TableName {
        schema = Absent.or(schema, "public");
    }

    /** {@code schema.name}, for messages. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
