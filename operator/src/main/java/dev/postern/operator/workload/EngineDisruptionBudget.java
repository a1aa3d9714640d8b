package dev.postern.operator.workload;

import dev.postern.crds.DisruptionBudget;
import dev.postern.crds.Engine;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import org.jspecify.annotations.Nullable;

/** How many pods a drained node may take away at a time. */
final class EngineDisruptionBudget {
    private EngineDisruptionBudget() {}

    static PodDisruptionBudget of(Engine engine, DisruptionBudget asked) {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(Names.meta(engine, engine.getMetadata().getName()))
                .withNewSpec()
                .withMinAvailable(count(asked.minAvailable()))
                .withMaxUnavailable(count(asked.maxUnavailable()))
                .withNewSelector()
                .withMatchLabels(Names.selector(engine))
                .endSelector()
                .endSpec()
                .build();
    }

    private static @Nullable IntOrString count(@Nullable Integer count) {
        return count == null ? null : new IntOrString(count);
    }
}
