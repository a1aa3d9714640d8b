package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import java.util.Map;

/** The Service in front of an {@link Engine}'s pods. */
public record EngineService(
        @Default("ClusterIP")
        @Pattern("^(ClusterIP|NodePort|LoadBalancer)$")
        @JsonPropertyDescription("ClusterIP, NodePort or LoadBalancer. Not in the metadata: decides the `Service`.")
        String type,

        @Default("8080")
        @Min(1)
        @Max(65535)
        @JsonPropertyDescription("Port of the Service. Not in the metadata: decides the `Service`.")
        Integer port,

        @JsonPropertyDescription("Annotations of the Service. Not in the metadata: decides the `Service`.")
        Map<String, String> annotations) {
    /** Within the cluster, at the server's own port. */
    static final EngineService DEFAULT = new EngineService("ClusterIP", 8080, Map.of());

    public EngineService {
        type = Absent.or(type, "ClusterIP");
        port = Absent.or(port, 8080);
        annotations = Absent.orEmpty(annotations);
    }
}
