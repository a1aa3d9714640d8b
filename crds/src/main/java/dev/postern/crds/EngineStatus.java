package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status of an {@link Engine}. */
public record EngineStatus(
        @JsonPropertyDescription("The generation of the resource that the conditions speak of.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Pods that there are.") @Nullable
        Integer replicas,

        @JsonPropertyDescription("Pods that take requests.") @Nullable
        Integer readyReplicas,

        @JsonPropertyDescription("Where the API is within the cluster.") @Nullable
        String url,

        @JsonPropertyDescription("Version of the metadata as it stands in the metadata database.") @Nullable
        Long resourceVersion,

        @JsonPropertyDescription("Resources that attach to this Engine.") @Nullable
        Integer attached,

        @JsonPropertyDescription("Of these, those that cannot be used or that the database does not agree with.")
        @Nullable
        Integer inconsistent,

        @SchemaListType(mapKey = "address") @Size(max = 1000) @JsonPropertyDescription("What each instance serves.")
        List<Instance> instances,

        @SchemaListType(mapKey = "type")
        @Size(max = 16)
        @JsonPropertyDescription("Accepted (the resource is well formed), Consistent (no attached resource is"
                + " inconsistent), Programmed (all instances serve the metadata), Drifted (somebody changed the metadata under"
                + " the policy Warn), Ready (Programmed, and all pods take requests).")
        List<Condition> conditions) {
    public EngineStatus {
        instances = Absent.orEmpty(instances);
        conditions = Absent.orEmpty(conditions);
    }

    /** One instance of the runtime. */
    public record Instance(
            @Required @JsonPropertyDescription("Its address and port.")
            String address,

            @JsonPropertyDescription("The pod.") @Nullable String pod,

            @JsonPropertyDescription("Version of the metadata that it serves; absent while it serves none.") @Nullable
            Long resourceVersion) {}
}
