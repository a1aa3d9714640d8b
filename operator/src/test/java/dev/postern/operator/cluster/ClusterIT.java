package dev.postern.operator.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ClusterIT {

    private final TestCluster cluster = TestCluster.controlPlane();

    @Test
    void theAdminsClientIsAnswered() {
        try (KubernetesClient client = cluster.client()) {
            assertThat(client.namespaces().withName("default").get()).isNotNull();
        }
    }

    @Test
    void whatSomebodyWasDeniedStandsInTheAuditLog() throws IOException {
        Optional<Path> log = cluster.auditLog();
        assumeTrue(log.isPresent(), "this cluster keeps no audit log");
        Config config = Config.fromKubeconfig(cluster.kubeconfig());
        config.setImpersonateUsername("nobody-at-all");
        try (KubernetesClient client =
                new KubernetesClientBuilder().withConfig(config).build()) {
            assertThatThrownBy(() -> client.secrets().inNamespace("default").list())
                    .isInstanceOf(KubernetesClientException.class)
                    .hasMessageContaining("forbidden");
        }
        assertThat(Files.readString(log.orElseThrow()).lines())
                .anyMatch(line -> line.contains("\"impersonatedUser\":{\"username\":\"nobody-at-all\"")
                        && line.contains("\"code\":403"));
    }
}
