package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;

/** A HorizontalPodAutoscaler for an {@link Engine}, by the CPU that its pods use. */
@ValidationRule(value = "self.minReplicas <= self.maxReplicas", message = Autoscaling.ORDER, fieldPath = ".maxReplicas")
public record Autoscaling(
        @Default("1")
        @Min(1)
        @Max(1000)
        @JsonPropertyDescription("Instances at least. Not in the metadata: decides the `HorizontalPodAutoscaler`.")
        Integer minReplicas,

        @Required
        @Min(1)
        @Max(1000)
        @JsonPropertyDescription("Instances at most. Not in the metadata: decides the `HorizontalPodAutoscaler`.")
        Integer maxReplicas,

        @Default("80")
        @Min(1)
        @Max(1000)
        @JsonPropertyDescription(
                "Average CPU that is aimed at, in percent of what resources.requests asks for. Not in the"
                        + " metadata: decides the `HorizontalPodAutoscaler`.")
        Integer targetCpuPercent)
        implements Constrained {
    static final String ORDER = "maxReplicas cannot be less than minReplicas";

    public Autoscaling {
        minReplicas = Absent.or(minReplicas, 1);
        targetCpuPercent = Absent.or(targetCpuPercent, 80);
    }

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(minReplicas <= maxReplicas, "maxReplicas", ORDER));
    }
}
