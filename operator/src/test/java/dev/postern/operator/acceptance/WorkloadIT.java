package dev.postern.operator.acceptance;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The objects that an Engine's instances run in: the operator's fields are as it wants them, all others are not its own. */
class WorkloadIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_WHILE = Duration.ofSeconds(4);
    private static final KubernetesClient ADMIN = Cluster.TEST.client();

    private static Installation installed;
    private static OperatorProcess operator;
    private static SmallEngine shop;

    @BeforeAll
    static void apply() {
        installed = Installation.watching("shop");
        operator = OperatorProcess.leading(installed);
        shop = SmallEngine.applied(installed, "shop", "replicas: 3");
        Eventually.within(SOON, () -> assertThat(replicas()).isEqualTo(3));
    }

    @AfterAll
    static void end() throws InterruptedException {
        operator.close();
        installed.close();
        shop.close();
    }

    private static Deployment deployment() {
        return Objects.requireNonNull(
                ADMIN.apps()
                        .deployments()
                        .inNamespace(shop.namespace())
                        .withName(SmallEngine.NAME)
                        .get(),
                "none yet");
    }

    private static int replicas() {
        Deployment found = ADMIN.apps()
                .deployments()
                .inNamespace(shop.namespace())
                .withName(SmallEngine.NAME)
                .get();
        return found == null ? 0 : found.getSpec().getReplicas();
    }

    private static String names(String kinds) {
        return installed.kubectl("shop", "get", kinds, "-o", "name");
    }

    /** Looks at the number of pods for a while, in which the operator has something to do. */
    private static void staysAt(int replicas) {
        shop.patch("{\"spec\":{\"service\":{\"annotations\":{\"seen\":\"%d\"}}}}".formatted(System.nanoTime()));
        long end = System.nanoTime() + A_WHILE.toNanos();
        while (System.nanoTime() < end) {
            assertThat(replicas()).isEqualTo(replicas);
            Eventually.pause(Duration.ofMillis(20));
        }
    }

    @Test
    void anAutoscalerTakesTheNumberOfPodsOverAndGivesItBack() {
        shop.patch("{\"spec\":{\"replicas\":null,\"autoscaling\":{\"minReplicas\":2,\"maxReplicas\":10}}}");
        staysAt(3);
        assertThat(names("hpa")).contains("horizontalpodautoscaler.autoscaling/shop");
        // As the autoscaler does it.
        installed.kubectl("shop", "scale", "deployment", SmallEngine.NAME, "--replicas=5");
        staysAt(5);
        installed.kubectl("shop", "scale", "deployment", SmallEngine.NAME, "--replicas=4");
        staysAt(4);

        shop.patch("{\"spec\":{\"replicas\":2,\"autoscaling\":null}}");
        Eventually.within(SOON, () -> assertThat(replicas()).isEqualTo(2));
        Eventually.within(SOON, () -> assertThat(names("hpa")).isEmpty());
        staysAt(2);
    }

    @Test
    void whatSomebodyElseChangesIsPutBackAndWhatTheyAddIsTheirs() {
        installed.kubectl("shop", "set", "image", "deployment/shop", "engine=postern.dev/other:1");
        installed.kubectl("shop", "annotate", "deployment", SmallEngine.NAME, "team=shop");
        installed.kubectl("shop", "label", "service", SmallEngine.NAME, "postern.dev/engine-", "team=shop");
        Eventually.within(SOON, () -> assertThat(image()).isEqualTo(OperatorProcess.NO_IMAGE));
        Eventually.within(
                SOON,
                () -> assertThat(serviceLabels()).contains("postern.dev/engine").contains("team"));
        assertThat(deployment().getMetadata().getAnnotations()).containsEntry("team", "shop");

        installed.kubectl("shop", "delete", "service/shop", "configmap/shop-config", "serviceaccount/shop");
        Eventually.within(
                SOON,
                () -> assertThat(names("service,configmap,serviceaccount"))
                        .contains("service/shop")
                        .contains("configmap/shop-config")
                        .contains("serviceaccount/shop"));
    }

    private static String image() {
        return deployment()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst()
                .getImage();
    }

    private static String serviceLabels() {
        return installed.kubectl("shop", "get", "service", SmallEngine.NAME, "-o", "jsonpath={.metadata.labels}");
    }

    @Test
    void whatIsNotAskedForAnyMoreGoes() {
        shop.patch("{\"spec\":{\"podDisruptionBudget\":{\"minAvailable\":1},\"networkPolicy\":{\"from\":[]}}}");
        Eventually.within(
                SOON,
                () -> assertThat(names("pdb,networkpolicy"))
                        .contains("poddisruptionbudget.policy/shop")
                        .contains("networkpolicy.networking.k8s.io/shop"));
        shop.patch("{\"spec\":{\"podDisruptionBudget\":{\"minAvailable\":null,\"maxUnavailable\":1}}}");
        Eventually.within(
                SOON,
                () -> assertThat(installed.kubectl("shop", "get", "pdb", SmallEngine.NAME, "-o", "jsonpath={.spec}"))
                        .isEqualTo(
                                "{\"maxUnavailable\":1,\"selector\":{\"matchLabels\":"
                                        + "{\"app.kubernetes.io/instance\":\"shop\",\"app.kubernetes.io/name\":\"postern\"}}}"));
        shop.patch("{\"spec\":{\"podDisruptionBudget\":null,\"networkPolicy\":null}}");
        Eventually.within(SOON, () -> assertThat(names("pdb,networkpolicy")).isEmpty());
    }

    @Test
    void whatTheApiServerRefusesIsToldAndHoldsNothingElseUp() {
        shop.patch("{\"spec\":{\"resources\":{\"requests\":{\"memory\":\"2Gi\"},\"limits\":{\"memory\":\"1Gi\"}},"
                + "\"service\":{\"annotations\":{\"still\":\"applied\"}}}}");
        var refused = Conditions.awaitEngine(shop.namespace(), SmallEngine.NAME, "Ready", "False WorkloadRefused");
        assertThat(Conditions.message(refused, "Ready"))
                .startsWith("Deployment: ")
                .contains("must be less than or equal to memory limit");
        assertThat(shop.events("Engine", SmallEngine.NAME)).contains("WorkloadRefused");
        Eventually.within(
                SOON,
                () -> assertThat(installed.kubectl(
                                "shop",
                                "get",
                                "service",
                                SmallEngine.NAME,
                                "-o",
                                "jsonpath={.metadata.annotations.still}"))
                        .isEqualTo("applied"));

        shop.patch("{\"spec\":{\"resources\":null}}");
        Conditions.awaitEngine(shop.namespace(), SmallEngine.NAME, "Ready", "False RollingOut");
    }
}
