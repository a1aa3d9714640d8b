package dev.postern.operator.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operator, with a token of the chart's ServiceAccount. Whatever it was put through, it must not have been forbidden
 * anything, and what it wrote must be lines of JSON: {@link #close} looks.
 */
final class OperatorProcess implements AutoCloseable {
    /** The chart's limit. */
    static final int MEGABYTES = 384;

    /** An image that there is not: no pod ever runs beside the processes that stand for pods. */
    static final String NO_IMAGE = "postern.dev/none:none";

    private static final Duration START = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JavaProcess process;
    private final String pod;
    private final String namespace;
    private final int port;
    private final Optional<AuditLog> audit;

    private OperatorProcess(JavaProcess process, String pod, String namespace, int port, Optional<AuditLog> audit) {
        this.process = process;
        this.pod = pod;
        this.namespace = namespace;
        this.port = port;
        this.audit = audit;
    }

    /** Starts one, and waits until it leads. */
    static OperatorProcess leading(Installation installation) {
        OperatorProcess operator = start(installation, "operator");
        operator.awaitLead(START);
        return operator;
    }

    /**
     * Starts one, and waits until its informers have all there is.
     *
     * @param pod the name by which it leads
     */
    static OperatorProcess start(Installation installation, String pod) {
        String token = installation.token();
        int port = freePort();
        Map<String, String> environment = new HashMap<>();
        environment.put("KUBECONFIG", kubeconfig(token).toString());
        environment.put("POSTERN_WATCH_NAMESPACES", installation.watchedNamespaces());
        environment.put("POSTERN_OPERATOR_NAMESPACE", installation.namespace());
        environment.put("POD_NAME", pod);
        environment.put("POSTERN_RUNTIME_IMAGE", NO_IMAGE);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        Optional<AuditLog> audit = Cluster.TEST.itself().auditLog().map(file -> new AuditLog(file, identity(token)));
        JavaProcess process = JavaProcess.start("operator", MEGABYTES, environment, List.of());
        OperatorProcess operator = new OperatorProcess(process, pod, installation.namespace(), port, audit);
        Eventually.within(START, () -> {
            assertThat(process.isAlive()).as(process::written).isTrue();
            assertThat(Http.get(operator.url("/readyz"), Map.of()).status()).isEqualTo(200);
        });
        return operator;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path kubeconfig(String token) {
        Config admin = Cluster.TEST.client().getConfiguration();
        String text = """
                apiVersion: v1
                kind: Config
                current-context: c
                contexts: [{name: c, context: {cluster: c, user: u}}]
                clusters: [{name: c, cluster: {server: "%s", certificate-authority-data: "%s"}}]
                users: [{name: u, user: {token: "%s"}}]
                """.formatted(admin.getMasterUrl(), admin.getCaCertData(), token);
        try {
            Path file = Files.createTempFile("operator-", ".kubeconfig");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String identity(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                    .path("jti")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    JavaProcess process() {
        return process;
    }

    /** What it did; empty where the cluster keeps no audit log. */
    Optional<AuditLog> audit() {
        return audit;
    }

    void awaitLead(Duration longest) {
        Eventually.within(
                longest, () -> assertThat(leads()).as(process::written).isTrue());
    }

    /** Whether the lease is this one's. */
    boolean leads() {
        return leader().equals(pod);
    }

    /** Who leads in this one's namespace. */
    private String leader() {
        Lease lease = Cluster.TEST
                .client()
                .leases()
                .inNamespace(namespace)
                .withName("postern-operator")
                .get();
        String holder = lease == null ? null : lease.getSpec().getHolderIdentity();
        return holder == null ? "" : holder;
    }

    /** The sum of a metric's series, of those whose labels hold the text. */
    double metric(String name, String labels) {
        return Http.get(url("/metrics"), Map.of())
                .text()
                .lines()
                .filter(line -> line.startsWith(name) && line.contains(labels))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Bytes of the heap that are in use. */
    double heap() {
        return metric("jvm_memory_used_bytes", "area=\"heap\"");
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            process.terminate(Duration.ofSeconds(20));
        }
        keepLog();
        assertThat(audit.map(AuditLog::requests).orElse(List.of()))
                .as("forbidden")
                .noneMatch(request -> request.status() == 403);
        List<String> unstructured = new ArrayList<>();
        for (String line : process.stdout().all()) {
            if (!isLine(line)) {
                unstructured.add(line);
            }
        }
        assertThat(unstructured).isEmpty();
    }

    private void keepLog() {
        try {
            Path folder = Files.createDirectories(Path.of("target/operators"));
            Files.writeString(folder.resolve(namespace + "-" + pod + "-" + process.pid() + ".log"), process.written());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLine(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            return json.hasNonNull("timestamp") && json.hasNonNull("level") && json.hasNonNull("message");
        } catch (IOException notJson) {
            return false;
        }
    }
}
