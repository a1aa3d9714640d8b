package dev.postern.operator.acceptance;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.readiness.Readiness;

import static org.assertj.core.api.Assertions.assertThat;

/** Pods that no node runs, and that are ready because a test says so, as a kubelet would. */
final class Pods {
    /** For {@code spec.pod} of an Engine: no kubelet that knows better ever gets one. */
    static final String NOWHERE = "nodeSelector: {postern.dev/nowhere: 'true'}";

    private static final KubernetesClient ADMIN = Cluster.TEST.client();

    private Pods() {}

    /** All that an Engine has at this moment. */
    static void declareReady(String namespace, String engine) {
        ADMIN.pods().inNamespace(namespace).withLabel("postern.dev/engine", engine).list().getItems().stream()
                .filter(pod -> !Readiness.getInstance().isReady(pod))
                .forEach(Pods::declareReady);
    }

    private static void declareReady(Pod pod) {
        Pod ready = new PodBuilder(pod)
                .editStatus()
                .withPhase("Running")
                .addNewCondition()
                .withType("Ready")
                .withStatus("True")
                .endCondition()
                .endStatus()
                .build();
        try {
            ADMIN.resource(ready).patchStatus();
        } catch (KubernetesClientException e) {
            assertThat(e.getCode()).as("gone by now").isEqualTo(404);
        }
    }
}
