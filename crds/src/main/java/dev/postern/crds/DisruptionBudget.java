package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PodDisruptionBudget for an {@link Engine}: how many pods a drained node may take away at a time. */
@ValidationRule(value = "has(self.minAvailable) != has(self.maxUnavailable)", message = DisruptionBudget.ONE)
public record DisruptionBudget(
        @Min(0)
        @Max(1000)
        @JsonPropertyDescription("Pods that must stay. Not in the metadata: decides the `PodDisruptionBudget`.")
        @Nullable
        Integer minAvailable,

        @Min(0)
        @Max(1000)
        @JsonPropertyDescription("Pods that may be away. Not in the metadata: decides the `PodDisruptionBudget`.")
        @Nullable
        Integer maxUnavailable)
        implements Constrained {
    static final String ONE = "exactly one of minAvailable and maxUnavailable must be given";

    @Override
    public List<Rule> rules() {
        return List.of(Rule.of((minAvailable == null) != (maxUnavailable == null), ONE));
    }
}
