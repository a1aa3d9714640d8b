package dev.postern.operator.workload;

import dev.postern.crds.Autoscaling;
import dev.postern.crds.DisruptionBudget;
import dev.postern.crds.Engine;
import dev.postern.crds.NetworkAccess;
import dev.postern.crds.assemble.SecretUse;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;

/** All that an Engine needs in its namespace. */
public final class Workload {
    /** The types of objects that a workload is made of. */
    public static final List<Class<? extends HasMetadata>> TYPES = List.of(
            ServiceAccount.class,
            ConfigMap.class,
            Service.class,
            Deployment.class,
            PodDisruptionBudget.class,
            HorizontalPodAutoscaler.class,
            NetworkPolicy.class);

    private Workload() {}

    /**
     * What the operator gives an Engine's workload when its resource says nothing.
     *
     * @param image of the runtime
     * @param operatorNamespace where the operator runs
     */
    public record Defaults(String image, String operatorNamespace) {}

    /**
     * The objects, in the order in which they are applied.
     *
     * @param operatorKeySecret the Secret of the key by which the operator writes
     */
    public static List<HasMetadata> of(
            Engine engine, List<SecretUse> secrets, Defaults defaults, String operatorKeySecret) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(EngineServiceAccount.of(engine));
        objects.add(EngineConfigMap.of(engine));
        objects.add(EngineService.of(engine));
        objects.add(EngineDeployment.of(engine, secrets, defaults, operatorKeySecret));
        DisruptionBudget budget = engine.getSpec().podDisruptionBudget();
        if (budget != null) {
            objects.add(EngineDisruptionBudget.of(engine, budget));
        }
        Autoscaling autoscaling = engine.getSpec().autoscaling();
        if (autoscaling != null) {
            objects.add(EngineAutoscaler.of(engine, autoscaling));
        }
        NetworkAccess access = engine.getSpec().networkPolicy();
        if (access != null) {
            objects.add(EngineNetworkPolicy.of(engine, access, defaults.operatorNamespace()));
        }
        return List.copyOf(objects);
    }
}
