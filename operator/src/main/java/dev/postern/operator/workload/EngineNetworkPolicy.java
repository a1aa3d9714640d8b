package dev.postern.operator.workload;

import dev.postern.crds.Engine;
import dev.postern.crds.NetworkAccess;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import java.util.ArrayList;
import java.util.List;

/** Who may speak to the pods: those asked for, and the operator. */
final class EngineNetworkPolicy {
    private EngineNetworkPolicy() {}

    static NetworkPolicy of(Engine engine, NetworkAccess asked, String operatorNamespace) {
        List<NetworkPolicyPeer> from = new ArrayList<>(asked.from());
        from.add(operator(operatorNamespace));
        return new NetworkPolicyBuilder()
                .withMetadata(Names.meta(engine, engine.getMetadata().getName()))
                .withNewSpec()
                .withNewPodSelector()
                .withMatchLabels(Names.selector(engine))
                .endPodSelector()
                .withPolicyTypes("Ingress")
                .addNewIngress()
                .withFrom(from)
                .addNewPort()
                .withNewPort("http")
                .withProtocol("TCP")
                .endPort()
                .endIngress()
                .endSpec()
                .build();
    }

    private static NetworkPolicyPeer operator(String namespace) {
        return new NetworkPolicyPeerBuilder()
                .withNewNamespaceSelector()
                .addToMatchLabels("kubernetes.io/metadata.name", namespace)
                .endNamespaceSelector()
                .withNewPodSelector()
                .addToMatchLabels("app.kubernetes.io/name", "postern-operator")
                .endPodSelector()
                .build();
    }
}
