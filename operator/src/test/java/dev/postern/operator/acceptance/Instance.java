package dev.postern.operator.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretProjection;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An instance of the runtime as a process: run with what the Engine's Deployment gives to its pods, Secrets and all, and made
 * known by an EndpointSlice, as a kubelet and the controllers would.
 */
final class Instance implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private static final int MEGABYTES = 512;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KubernetesClient ADMIN = Cluster.TEST.client();

    private final String namespace;
    private final String engine;
    private final JavaProcess process;
    private final int port;

    private Instance(String namespace, String engine, JavaProcess process) {
        this.namespace = namespace;
        this.engine = engine;
        this.process = process;
        this.port = Eventually.within(START, this::portInLog);
    }

    /** Starts one when the Deployment is there, and waits until it is ready: it has the metadata by then. */
    static Instance ready(String namespace, String engine) {
        Instance instance = started(namespace, engine);
        instance.awaitReady();
        return instance;
    }

    /** Starts one and makes it known, as a pod that is not ready. */
    static Instance started(String namespace, String engine) {
        Deployment deployment = Eventually.within(START, () -> deployment(namespace, engine));
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        Container container = pod.getContainers().getFirst();
        Map<String, String> environment = environment(namespace, container);
        environment.put("POSTERN_SECRETS_DIR", secrets(namespace, pod).toString());
        environment.put("HASURA_GRAPHQL_SERVER_PORT", "0");
        environment.put("HASURA_GRAPHQL_LOG_LEVEL", "info"); // its port is in the log
        environment.put("HASURA_GRAPHQL_ENABLED_LOG_TYPES", "startup");
        JavaProcess process = JavaProcess.start("runtime/server", MEGABYTES, environment, container.getArgs());
        Instance instance = new Instance(namespace, engine, process);
        ADMIN.resource(instance.slice(false)).create();
        return instance;
    }

    private static Deployment deployment(String namespace, String engine) {
        Deployment found = ADMIN.apps()
                .deployments()
                .inNamespace(namespace)
                .withName(engine)
                .get();
        assertThat(found).as("Deployment " + engine).isNotNull();
        return Objects.requireNonNull(found);
    }

    private static Map<String, String> environment(String namespace, Container container) {
        Map<String, String> environment = new HashMap<>();
        container
                .getEnvFrom()
                .forEach(from -> environment.putAll(ADMIN.configMaps()
                        .inNamespace(namespace)
                        .withName(from.getConfigMapRef().getName())
                        .require()
                        .getData()));
        for (EnvVar variable : container.getEnv()) {
            environment.put(variable.getName(), variable.getValue());
        }
        return environment;
    }

    private static Path secrets(String namespace, PodSpec pod) {
        try {
            Path folder = Files.createTempDirectory("secrets-");
            for (Volume volume : pod.getVolumes()) {
                if (volume.getProjected() != null) {
                    for (VolumeProjection source : volume.getProjected().getSources()) {
                        write(folder, namespace, source.getSecret());
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String namespace, SecretProjection projection) throws IOException {
        Secret secret = ADMIN.secrets()
                .inNamespace(namespace)
                .withName(projection.getName())
                .get();
        if (secret == null && Boolean.TRUE.equals(projection.getOptional())) {
            return;
        }
        Map<String, String> data =
                Objects.requireNonNull(secret, projection.getName()).getData();
        for (KeyToPath item : projection.getItems()) {
            Files.write(folder.resolve(item.getPath()), Base64.getDecoder().decode(data.get(item.getKey())));
        }
    }

    private int portInLog() {
        assertThat(process.isAlive()).as(process::written).isTrue();
        return process.stdout().lines().stream()
                .map(Instance::json)
                .filter(line -> line.path("type").asText().equals("startup")
                        && line.at("/detail/kind").asText().equals("server"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(process.written()))
                .at("/detail/info/port")
                .intValue();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }

    private EndpointSlice slice(boolean isReady) {
        return new EndpointSliceBuilder()
                .withNewMetadata()
                .withName(engine + "-" + port)
                .withNamespace(namespace)
                .addToLabels("kubernetes.io/service-name", engine)
                .addToLabels("postern.dev/engine", engine)
                .addToLabels("endpointslice.kubernetes.io/managed-by", "test")
                .endMetadata()
                .withAddressType("IPv4")
                .addNewEndpoint()
                .withAddresses(Cluster.TEST.addressOfThisMachine())
                .withNewConditions()
                .withReady(isReady)
                .endConditions()
                .endEndpoint()
                .addNewPort()
                .withName("http")
                .withPort(port)
                .withProtocol("TCP")
                .endPort()
                .build();
    }

    void awaitReady() {
        Eventually.within(START, () -> {
            assertThat(process.isAlive()).as(process::written).isTrue();
            assertThat(Http.get(url("/readyz"), Map.of()).status())
                    .as(process::written)
                    .isEqualTo(200);
        });
        ADMIN.resource(slice(true)).update();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** As the status of its Engine names it. */
    String authority() {
        return Cluster.TEST.addressOfThisMachine() + ":" + port;
    }

    /** A GraphQL request without credentials: {@code data} as text with single quotes, or all of an answer with errors. */
    String graphql(String document) {
        return graphql(Map.of(), document);
    }

    String graphql(Map<String, String> headers, String document) {
        String body =
                JsonNodeFactory.instance.objectNode().put("query", document).toString();
        Http.Answer answer = Http.post(url("/v1/graphql"), headers, body);
        JsonNode json = answer.json();
        return (json.has("data") ? json.path("data").toString() : answer.text()).replace('"', '\'');
    }

    /** @param body with single quotes for double ones */
    Http.Answer metadata(Map<String, String> headers, String body) {
        return Http.post(url("/v1/metadata"), headers, body.replace('\'', '"'));
    }

    JavaProcess process() {
        return process;
    }

    /** As when its node goes away; the slice stays. */
    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        kill();
        ADMIN.resource(slice(false)).delete();
    }
}
