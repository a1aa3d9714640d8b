package dev.postern.operator.workload;

import dev.postern.crds.Engine;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;

/** Who an Engine's pods are: nobody with any right. */
final class EngineServiceAccount {
    private EngineServiceAccount() {}

    static ServiceAccount of(Engine engine) {
        return new ServiceAccountBuilder()
                .withMetadata(Names.meta(engine, engine.getMetadata().getName()))
                .withAutomountServiceAccountToken(false)
                .build();
    }
}
