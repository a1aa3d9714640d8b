package dev.postern.operator.workload;

import dev.postern.crds.Autoscaling;
import dev.postern.crds.Engine;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;

/** Lets the load decide how many pods there are. */
final class EngineAutoscaler {
    private EngineAutoscaler() {}

    static HorizontalPodAutoscaler of(Engine engine, Autoscaling asked) {
        return new HorizontalPodAutoscalerBuilder()
                .withMetadata(Names.meta(engine, engine.getMetadata().getName()))
                .withNewSpec()
                .withNewScaleTargetRef(
                        "apps/v1", "Deployment", engine.getMetadata().getName())
                .withMinReplicas(asked.minReplicas())
                .withMaxReplicas(asked.maxReplicas())
                .addNewMetric()
                .withType("Resource")
                .withNewResource()
                .withName("cpu")
                .withNewTarget()
                .withType("Utilization")
                .withAverageUtilization(asked.targetCpuPercent())
                .endTarget()
                .endResource()
                .endMetric()
                .endSpec()
                .build();
    }
}
