package dev.postern.operator.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterE2E {

    @Test
    void itsNodeIsReadyAndNamesAreServed() {
        try (KubernetesClient client = TestCluster.withNode().client()) {
            assertThat(client.nodes().list().getItems()).isNotEmpty().allMatch(Readiness.getInstance()::isReady);
            assertThat(client.pods()
                            .inNamespace("kube-system")
                            .withLabel("k8s-app", "kube-dns")
                            .list()
                            .getItems())
                    .anyMatch(Readiness.getInstance()::isReady);
        }
    }
}
