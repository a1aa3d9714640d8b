package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an {@link Engine}'s pods are given beyond what the operator gives them. Each is as in a Pod. */
public record PodOverrides(
        @JsonPropertyDescription(
                "Labels of the pods, beside the operator's own, which win. Not in the metadata: decides the pods of the `Deployment`.")
        Map<String, @Size(max = 63) String> labels,

        @JsonPropertyDescription("Annotations of the pods. Not in the metadata: decides the pods of the `Deployment`.")
        Map<String, String> annotations,

        @JsonPropertyDescription(
                "Labels of the nodes that pods may run on. Not in the metadata: decides the pods of the `Deployment`.")
        Map<String, @Size(max = 63) String> nodeSelector,

        @JsonPropertyDescription("Affinity of the pods. Not in the metadata: decides the pods of the `Deployment`.")
        @Nullable
        Affinity affinity,

        @Size(max = 64)
        @JsonPropertyDescription("Tolerations of the pods. Not in the metadata: decides the pods of the `Deployment`.")
        List<Toleration> tolerations,

        @Size(max = 16)
        @JsonPropertyDescription("How pods spread over nodes and zones; one without a labelSelector means this Engine's"
                + " pods. Not in the metadata: decides the pods of the `Deployment`.")
        List<TopologySpreadConstraint> topologySpreadConstraints,

        @Size(min = 1, max = 253)
        @JsonPropertyDescription(
                "Priority class of the pods. Not in the metadata: decides the pods of the `Deployment`.")
        @Nullable
        String priorityClassName) {
    /** No overrides. */
    static final PodOverrides NONE = new PodOverrides(Map.of(), Map.of(), Map.of(), null, List.of(), List.of(), null);

    public PodOverrides {
        labels = Absent.orEmpty(labels);
        annotations = Absent.orEmpty(annotations);
        nodeSelector = Absent.orEmpty(nodeSelector);
        tolerations = Absent.orEmpty(tolerations);
        topologySpreadConstraints = Absent.orEmpty(topologySpreadConstraints);
    }
}
