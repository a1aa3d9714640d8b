package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an {@link Engine} is asked to be. It is no part of the metadata document: it holds what the server needs. */
public record EngineSpec(
        @Required
        @JsonPropertyDescription("Database that keeps the metadata document. Server option:"
                + " `HASURA_GRAPHQL_METADATA_DATABASE_URL`.")
        SecretSource metadataDatabase,

        @Size(max = 16)
        @JsonPropertyDescription(
                "Admin secrets, any of which opens the door: rotation without a gap. Without one, every"
                        + " caller is the admin. Server option: `HASURA_GRAPHQL_ADMIN_SECRET`, and"
                        + " `HASURA_GRAPHQL_ADMIN_SECRETS` for more than one.")
        List<SecretSource> adminSecrets,

        @JsonPropertyDescription("How a caller is told who it is. Server options: `HASURA_GRAPHQL_UNAUTHORIZED_ROLE`.")
        @Nullable
        Auth auth,

        @Default("Same")
        @JsonPropertyDescription("From which namespaces Sources may attach: Same (this Engine's own) or All. Not in the"
                + " metadata: decides what enters `sources`.")
        AllowedNamespaces allowedNamespaces) {
    public EngineSpec {
        adminSecrets = Absent.orEmpty(adminSecrets);
        allowedNamespaces = Absent.or(allowedNamespaces, AllowedNamespaces.SAME);
    }

    /** Who a caller is. */
    @ValidationRule(
            value = "!has(self.unauthorizedRole) || self.unauthorizedRole != 'admin'",
            message = Auth.NOT_ADMIN,
            fieldPath = ".unauthorizedRole")
    public record Auth(
            @Size(min = 1, max = 253)
            @JsonPropertyDescription("Role of a caller that shows no credentials; such callers are refused when"
                    + " absent. Server option: `HASURA_GRAPHQL_UNAUTHORIZED_ROLE`.")
            @Nullable
            String unauthorizedRole)
            implements Constrained {
        static final String NOT_ADMIN = "a caller that shows no credentials cannot be the admin";

        @Override
        public List<Rule> rules() {
            return List.of(Rule.of(!"admin".equals(unauthorizedRole), "unauthorizedRole", NOT_ADMIN));
        }
    }
}
