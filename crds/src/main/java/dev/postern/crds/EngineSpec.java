package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an {@link Engine} is asked to be. It is no part of the metadata document: it holds what the server needs. */
@ValidationRule(
        value = "!has(self.autoscaling) || !has(self.replicas)",
        message = EngineSpec.ONE_COUNT,
        fieldPath = ".replicas")
public record EngineSpec(
        @Min(0)
        @Max(1000)
        @JsonPropertyDescription(
                "How many instances serve; 1 when absent. Must be absent where autoscaling says how many."
                        + " Not in the metadata: decides the `Deployment`.")
        @Nullable
        Integer replicas,

        @Size(min = 1, max = 1024)
        @JsonPropertyDescription(
                "Image of the runtime; the operator's own default when absent. Not in the metadata: decides the pods of the `Deployment`.")
        @Nullable
        String image,

        @Default("IfNotPresent")
        @JsonPropertyDescription(
                "When a node fetches the image: Always, IfNotPresent or Never. Not in the metadata: decides the pods of the `Deployment`.")
        ImagePullPolicy imagePullPolicy,

        @SchemaListType(mapKey = "name")
        @Size(max = 16)
        @JsonPropertyDescription(
                "Secrets with which a node fetches the image. Not in the metadata: decides the pods of the `Deployment`.")
        List<ImagePullSecret> imagePullSecrets,

        @JsonPropertyDescription(
                "CPU and memory of an instance, as of a container; 100m and 256Mi are asked for, and 512Mi"
                        + " are the limit, when absent. Not in the metadata: decides the pods of the `Deployment`.")
        @Nullable
        ResourceRequirements resources,

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

        @JsonPropertyDescription(
                "Options of the server; a change rolls the pods. Server option: `HASURA_GRAPHQL_…`, by the name of the field.")
        EngineSettings settings,

        @Default("Correct")
        @JsonPropertyDescription(
                "What becomes of metadata that somebody changes by API: Correct (refused, and put back) or"
                        + " Warn (taken, and told of). Not in the metadata: decides whether `/v1/metadata` lets others write.")
        MetadataPolicy metadataPolicy,

        @Default("Retain")
        @JsonPropertyDescription(
                "What becomes of the metadata in its database when this Engine is deleted: Retain (it stays)"
                        + " or Delete (it is emptied first, for half a minute at most). In the namespace of the operator it always"
                        + " stays. Not in the metadata: decides what a `delete` does.")
        DeletionPolicy deletionPolicy,

        @JsonPropertyDescription(
                "What the pods are given beyond the operator's own. Not in the metadata: decides the pods of the `Deployment`.")
        PodOverrides pod,

        @JsonPropertyDescription("The Service in front of the pods. Not in the metadata: decides the `Service`.")
        EngineService service,

        @JsonPropertyDescription("Lets the load decide how many instances serve. Not in the metadata: decides the"
                + " `HorizontalPodAutoscaler`, which there is none of when absent.")
        @Nullable
        Autoscaling autoscaling,

        @JsonPropertyDescription(
                "How many pods a drained node may take away at a time. Not in the metadata: decides the"
                        + " `PodDisruptionBudget`, which there is none of when absent.")
        @Nullable
        DisruptionBudget podDisruptionBudget,

        @JsonPropertyDescription(
                "Who may speak to the pods. Not in the metadata: decides the `NetworkPolicy`, which there is"
                        + " none of when absent.")
        @Nullable
        NetworkAccess networkPolicy,

        @Default("Same")
        @JsonPropertyDescription("From which namespaces Sources may attach: Same (this Engine's own) or All. Not in the"
                + " metadata: decides what enters `sources`.")
        AllowedNamespaces allowedNamespaces)
        implements Constrained {
    static final String ONE_COUNT = "replicas must be absent where autoscaling says how many";

    public EngineSpec {
        imagePullPolicy = Absent.or(imagePullPolicy, ImagePullPolicy.IF_NOT_PRESENT);
        imagePullSecrets = Absent.orEmpty(imagePullSecrets);
        settings = Absent.or(settings, EngineSettings.DEFAULTS);
        metadataPolicy = Absent.or(metadataPolicy, MetadataPolicy.CORRECT);
        deletionPolicy = Absent.or(deletionPolicy, DeletionPolicy.RETAIN);
        pod = Absent.or(pod, PodOverrides.NONE);
        service = Absent.or(service, EngineService.DEFAULT);
        adminSecrets = Absent.orEmpty(adminSecrets);
        allowedNamespaces = Absent.or(allowedNamespaces, AllowedNamespaces.SAME);
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(autoscaling == null || replicas == null, "replicas", ONE_COUNT));
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
