package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** Names of a table's root fields, each built from the table's name when absent. */
public record CustomRootFields(
        @JsonPropertyDescription("All rows that match. Metadata: `custom_root_fields.select`.") @Nullable
        RootField select,

        @JsonPropertyDescription("One row by its primary key. Metadata: `custom_root_fields.select_by_pk`.") @Nullable
        RootField selectByPk,

        @JsonPropertyDescription("Aggregates over rows. Metadata: `custom_root_fields.select_aggregate`.") @Nullable
        RootField selectAggregate,

        @JsonPropertyDescription("Rows as they come, in a subscription. Metadata: `custom_root_fields.select_stream`.")
        @Nullable
        RootField selectStream,

        @JsonPropertyDescription("Insert of many rows. Metadata: `custom_root_fields.insert`.") @Nullable
        RootField insert,

        @JsonPropertyDescription("Insert of one row. Metadata: `custom_root_fields.insert_one`.") @Nullable
        RootField insertOne,

        @JsonPropertyDescription("Update of all rows that match. Metadata: `custom_root_fields.update`.") @Nullable
        RootField update,

        @JsonPropertyDescription("Update of one row by its primary key. Metadata: `custom_root_fields.update_by_pk`.")
        @Nullable
        RootField updateByPk,

        @JsonPropertyDescription("Several updates, in order. Metadata: `custom_root_fields.update_many`.") @Nullable
        RootField updateMany,

        @JsonPropertyDescription("Delete of all rows that match. Metadata: `custom_root_fields.delete`.") @Nullable
        RootField delete,

        @JsonPropertyDescription("Delete of one row by its primary key. Metadata: `custom_root_fields.delete_by_pk`.")
        @Nullable
        RootField deleteByPk) {

    /** Name and description of one root field. */
    public record RootField(
            @Size(min = 1, max = 255)
            @Pattern(Names.GRAPHQL)
            @JsonPropertyDescription("Name of the field. Metadata: `custom_root_fields.<field>.name`.")
            @Nullable
            String name,

            @Size(max = 4096)
            @JsonPropertyDescription("Description of the field. Metadata: `custom_root_fields.<field>.comment`.")
            @Nullable
            String comment) {}
}
