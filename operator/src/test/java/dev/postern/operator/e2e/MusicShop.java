package dev.postern.operator.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** {@code samples/music} in a watched namespace. */
final class MusicShop {
    private static final String ENGINE = "music";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Installation installation;
    private final String namespace;

    private MusicShop(Installation installation, String namespace) {
        this.installation = installation;
        this.namespace = namespace;
    }

    /** Applies the sample as it is, and waits for it. */
    static MusicShop open(Installation installation) {
        MusicShop shop = new MusicShop(installation, installation.namespace());
        Instant start = Instant.now();
        installation.kubectl("apply", "--namespace=" + shop.namespace, "--recursive", "--filename=" + Project.MUSIC);
        Figures.say("kubectl apply -R -f samples/music", Figures.since(start));
        shop.awaitReady();
        Figures.say("from its begin until the Engine is Ready, 2 pods", Figures.since(start));
        return shop;
    }

    /** The sample's database and Engine with one Table; one pod, and metadata that goes with the Engine. */
    static MusicShop small(Installation installation, String namespace) {
        MusicShop shop = new MusicShop(installation, namespace);
        for (String file : List.of("cluster/sql.yaml", "cluster/postgres.yaml", "cluster/load.yaml")) {
            installation.apply(namespace, Project.music(file));
        }
        shop.applyEngine();
        return shop;
    }

    /** Of the small shop: the Engine and what attaches to it. */
    void applyEngine() {
        String engine =
                Project.music("resources/engine.yaml").replace("replicas: 2", "replicas: 1\n  deletionPolicy: Delete");
        installation.apply(namespace, engine + "---\n" + Project.music("resources/tables/genre.yaml"));
    }

    Installation installation() {
        return installation;
    }

    String namespace() {
        return namespace;
    }

    String kubectl(String... arguments) {
        String[] all = new String[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--namespace=" + namespace;
        return installation.kubectl(all);
    }

    void apply(String yaml) {
        installation.apply(namespace, yaml);
    }

    /** Waits until the Engine is Ready as its resource now asks for. */
    void awaitReady() {
        kubectl("wait", "engine/" + ENGINE, "--for=condition=Ready", "--timeout=180s");
    }

    /** A merge patch of the Engine's spec. */
    void patchEngine(String spec) {
        kubectl("patch", "engine", ENGINE, "--type=merge", "--patch={\"spec\":" + spec + "}");
    }

    /** Without those that are ending. */
    List<Pod> pods() {
        return allPods().stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .toList();
    }

    List<Pod> allPods() {
        return installation
                .client()
                .pods()
                .inNamespace(namespace)
                .withLabel("postern.dev/engine", ENGINE)
                .list()
                .getItems();
    }

    /** Where each pod listens. */
    List<String> addresses() {
        return pods().stream().map(MusicShop::address).toList();
    }

    static String address(Pod pod) {
        return pod.getStatus().getPodIP() + ":8080";
    }

    /** Where the Service listens. */
    String service() {
        return clusterAddress(ENGINE) + ":8080";
    }

    private String clusterAddress(String service) {
        return installation
                .client()
                .services()
                .inNamespace(namespace)
                .withName(service)
                .get()
                .getSpec()
                .getClusterIP();
    }

    /** The value of a key of a Secret. */
    String secret(String name, String key) {
        String value = installation
                .client()
                .secrets()
                .inNamespace(namespace)
                .withName(name)
                .get()
                .getData()
                .get(key);
        return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    }

    String adminSecret() {
        return secret("music-admin", "current");
    }

    /** What an instance says of itself. */
    JsonNode instance(String address) {
        try (HttpConnection connection = new HttpConnection(address)) {
            return JSON.readTree(connection
                    .send("/v1/postern/instance", Map.of("X-Hasura-Admin-Secret", adminSecret()), null)
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether so many pods take requests, and there are no others any more. */
    boolean isServedBy(int count) {
        List<Pod> pods = allPods();
        return pods.size() == count
                && pods.stream()
                        .allMatch(pod -> pod.getStatus().getContainerStatuses().stream()
                                .allMatch(container -> container.getReady()));
    }

    /** A connection to the pod's Postgres as its superuser, who is also the Engine's. */
    Connection database(String database, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", secret("music-postgres", "user"));
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "e2e");
        return DriverManager.getConnection(
                "jdbc:postgresql://" + clusterAddress("music-postgres") + ":5432/" + database, properties);
    }
}
