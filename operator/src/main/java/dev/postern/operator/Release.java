package dev.postern.operator;

import dev.postern.crds.Engine;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * {@code release}: before the chart goes, stops the operator and takes its finalizers from all Engines, so that nothing waits
 * for an operator that is not there any more. Ends within 45 seconds, whatever happens.
 */
final class Release {
    private static final Duration BOUND = Duration.ofSeconds(45);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Logger LOG = Logger.getLogger(Release.class);

    private Release() {}

    /** @return the process's exit code: a failure is told of but holds nothing up */
    static int run(Map<String, String> environment) {
        Instant deadline = Instant.now().plus(BOUND);
        try (KubernetesClient client = new KubernetesClientBuilder().build()) {
            String namespace = environment.getOrDefault("POSTERN_OPERATOR_NAMESPACE", client.getNamespace());
            String deployment = environment.getOrDefault("POSTERN_OPERATOR_DEPLOYMENT", "postern-operator");
            stop(client, namespace, deployment, deadline);
            releaseAll(client, OperatorConfig.namespacesOf(environment, namespace));
        } catch (RuntimeException e) {
            LOG.errorf("not everything could be released: %s", e.getMessage());
        }
        return 0;
    }

    /** Takes the operator's finalizers from all Engines in the namespaces; a single empty name means all. */
    static void releaseAll(KubernetesClient client, Set<String> namespaces) {
        for (String namespace : namespaces) {
            try {
                engines(client, namespace).stream()
                        .filter(engine -> engine.hasFinalizer(EngineFinalizer.NAME))
                        .forEach(engine -> EngineFinalizer.remove(client, engine));
            } catch (KubernetesClientException e) {
                LOG.warnf("Engines in namespace %s could not be released: %s", namespace, e.getMessage());
            }
        }
    }

    /** An operator that still runs would put the finalizers back. */
    private static void stop(KubernetesClient client, String namespace, String name, Instant deadline) {
        var deployment = client.apps().deployments().inNamespace(namespace).withName(name);
        if (deployment.get() == null) {
            return;
        }
        deployment.scale(0);
        Map<String, String> selector = deployment.get().getSpec().getSelector().getMatchLabels();
        while (Instant.now().isBefore(deadline)
                && !pods(client, namespace, selector).isEmpty()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static List<Pod> pods(KubernetesClient client, String namespace, Map<String, String> selector) {
        return client.pods().inNamespace(namespace).withLabels(selector).list().getItems();
    }

    /** @param namespace empty for all */
    private static List<Engine> engines(KubernetesClient client, String namespace) {
        var engines = client.resources(Engine.class);
        return (namespace.isEmpty() ? engines.inAnyNamespace() : engines.inNamespace(namespace))
                .list()
                .getItems();
    }
}
