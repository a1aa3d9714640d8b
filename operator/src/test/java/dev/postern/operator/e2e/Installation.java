package dev.postern.operator.e2e;

import dev.postern.operator.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The chart, installed into a namespace of its own, and the namespaces that its operator watches. */
final class Installation implements AutoCloseable {
    private static final String RELEASE = "postern";

    private final TestCluster cluster;
    private final String suffix =
            HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
    private final KubernetesClient client;
    private final Programs programs;
    private final String operatorNamespace;
    private final List<String> namespaces = new CopyOnWriteArrayList<>();
    private final Evidence evidence;

    private Installation(TestCluster cluster, String name) {
        this.cluster = cluster;
        client = cluster.client();
        programs = new Programs(cluster);
        operatorNamespace = createNamespace(name + "-operator");
        evidence = new Evidence(this);
    }

    /** @param watched the beginnings of the names of the namespaces that are made and watched */
    static Installation of(String name, String... watched) {
        TestCluster cluster = Node.cluster();
        Installation installation = new Installation(cluster, name);
        for (String namespace : watched) {
            installation.watch(namespace);
        }
        installation.install(installation.operatorNamespace);
        return installation;
    }

    private void watch(String start) {
        String namespace = createNamespace(start);
        namespaces.add(namespace);
        evidence.follow(namespace);
    }

    private String createNamespace(String start) {
        String name = "e2e-" + start + "-" + suffix;
        client.resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .build())
                .create();
        return name;
    }

    /** Installs the chart into another namespace, to watch the same ones. */
    String installAgain(String start) {
        String namespace = createNamespace(start);
        evidence.followOperator(namespace);
        install(namespace);
        return namespace;
    }

    private void install(String into) {
        Instant start = Instant.now();
        programs.helm(
                "install",
                RELEASE,
                Project.CHART.toString(),
                "--namespace=" + into,
                "--set=watchNamespaces={" + String.join(",", namespaces) + "}",
                "--wait",
                "--timeout=120s");
        Figures.say("helm install until the operator is ready", Figures.since(start));
    }

    /** Deletes one of the namespaces, which may take a minute. */
    void delete(String namespace) {
        namespaces.remove(namespace);
        kubectl("delete", "namespace", namespace, "--timeout=60s");
    }

    void uninstall() {
        programs.helm("uninstall", RELEASE, "--namespace=" + operatorNamespace, "--timeout=60s");
    }

    String test() {
        return programs.helm("test", RELEASE, "--namespace=" + operatorNamespace, "--timeout=60s");
    }

    TestCluster cluster() {
        return cluster;
    }

    KubernetesClient client() {
        return client;
    }

    String operatorNamespace() {
        return operatorNamespace;
    }

    /** The first that is watched. */
    String namespace() {
        return namespaces.getFirst();
    }

    List<String> namespaces() {
        return List.copyOf(namespaces);
    }

    Evidence evidence() {
        return evidence;
    }

    String kubectl(String... arguments) {
        return programs.kubectl(arguments);
    }

    void apply(String namespace, String yaml) {
        programs.apply(namespace, yaml);
    }

    Optional<Path> auditLog() {
        return cluster.auditLog();
    }

    /** Lets all of it go, and does not wait for that. */
    @Override
    public void close() {
        evidence.close();
        client.namespaces().list().getItems().stream()
                .filter(namespace -> namespace.getMetadata().getName().endsWith(suffix))
                .forEach(namespace -> client.resource(namespace).delete());
        client.close();
    }

    /** The cluster with the images and definitions of this checkout, given to it once. */
    private static final class Node {
        private static final TestCluster CLUSTER = prepare();

        static TestCluster cluster() {
            return CLUSTER;
        }

        private static TestCluster prepare() {
            TestCluster cluster = TestCluster.withNode();
            Instant start = Instant.now();
            try (Stream<Path> files = Files.list(Project.IMAGES)) {
                cluster.load(
                        files.filter(file -> file.toString().endsWith(".tar")).toList());
            } catch (IOException e) {
                throw new UncheckedIOException("make images", e);
            }
            Figures.say("images given to the node", Figures.since(start));
            new Programs(cluster)
                    .kubectl(
                            "apply",
                            "--server-side",
                            "--force-conflicts",
                            "--filename=" + Project.CHART.resolve("crds"));
            return cluster;
        }
    }
}
