package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** What a role may delete. */
public record DeleteSection(
        @Json
        @Required
        @JsonPropertyDescription("Rows the role may delete, as a boolean expression in Hasura's notation; {} for all"
                + " rows. Metadata: `delete_permissions[].permission.filter`.")
        ObjectNode filter,

        @JsonPropertyDescription("Whether only a trusted backend may use it (admin secret and"
                + " X-Hasura-Use-Backend-Only-Permissions); no when absent. Metadata:"
                + " `delete_permissions[].permission.backend_only`.")
        @Nullable
        Boolean backendOnly) {}
