package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** How a column looks in the GraphQL schema. */
public record Column(
        @Required
        @Size(min = 1, max = 63)
        @JsonPropertyDescription(
                "Name of the column in the database. Metadata: the key in `configuration.column_config`.")
        String name,

        @Size(min = 1, max = 255)
        @Pattern(Names.GRAPHQL)
        @JsonPropertyDescription("Name of the column in the GraphQL schema. Metadata:"
                + " `configuration.column_config.<name>.custom_name`.")
        @Nullable
        String customName,

        @Size(max = 4096)
        @JsonPropertyDescription("Description in the GraphQL schema; the database's own comment when absent, none when"
                + " empty. Metadata: `configuration.column_config.<name>.comment`.")
        @Nullable
        String comment) {}
