package dev.postern.operator.acceptance;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The chart's ServiceAccount and exactly its rights, in namespaces of a test's own: one for the operator, others to watch.
 * Operators run as processes with tokens of that account.
 */
final class Installation implements AutoCloseable {
    private static final Set<String> KINDS = Set.of("ServiceAccount", "Role", "RoleBinding");
    private static final long TOKEN_SECONDS = 7200;

    private final Cluster cluster = Cluster.TEST;
    private final String own;
    private final Map<String, String> watched = new LinkedHashMap<>();

    private Installation(String prefix, List<String> names) {
        own = prefix + "operator";
        names.forEach(name -> watched.put(name, prefix + name));
    }

    /** @param names of the namespaces to watch; their real names are longer */
    static Installation watching(String... names) {
        String prefix = "it-" + Integer.toString(RandomGenerator.getDefault().nextInt(36 * 36 * 36), 36) + "-";
        Installation installation = new Installation(prefix, Arrays.asList(names));
        installation.install();
        return installation;
    }

    private void install() {
        create(own);
        watched.values().forEach(this::create);
        rights().forEach(object -> client().resource(object).create());
    }

    private void create(String namespace) {
        client().resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(namespace)
                        .endMetadata()
                        .build())
                .create();
    }

    /** As the chart renders them for these namespaces, but for those of its hooks. */
    List<HasMetadata> rights() {
        String rendered = cluster.programs()
                .helm(
                        "template",
                        "postern",
                        "helm/postern",
                        "--kube-version",
                        "1.34.0",
                        "--namespace",
                        own,
                        "--set",
                        "watchNamespaces={" + String.join(",", watched.values()) + "}")
                .well();
        List<HasMetadata> rights = new ArrayList<>();
        for (String document : rendered.split("(?m)^---$")) {
            if (Serialization.unmarshal(document) instanceof HasMetadata object
                    && KINDS.contains(object.getKind())
                    && !isHook(object)) {
                rights.add(object);
            }
        }
        return rights;
    }

    private static boolean isHook(HasMetadata object) {
        Map<String, String> annotations = object.getMetadata().getAnnotations();
        return annotations != null && annotations.containsKey("helm.sh/hook");
    }

    private static KubernetesClient client() {
        return Cluster.TEST.client();
    }

    /** The operator's. */
    String namespace() {
        return own;
    }

    /** One that is watched. */
    String namespace(String name) {
        return Objects.requireNonNull(watched.get(name));
    }

    String watchedNamespaces() {
        return String.join(",", watched.values());
    }

    /** As RBAC knows the operator. */
    String user() {
        return "system:serviceaccount:" + own + ":" + account();
    }

    private String account() {
        return rights().stream()
                .filter(object -> object.getKind().equals("ServiceAccount"))
                .map(object -> object.getMetadata().getName())
                .findFirst()
                .orElseThrow();
    }

    /** A new token of the chart's ServiceAccount. */
    String token() {
        TokenRequest request = new TokenRequestBuilder()
                .withNewSpec()
                .withExpirationSeconds(TOKEN_SECONDS)
                .endSpec()
                .build();
        return client().serviceAccounts()
                .inNamespace(own)
                .withName(account())
                .tokenRequest(request)
                .getStatus()
                .getToken();
    }

    /** Makes a Secret of one key in a watched namespace. */
    void secret(String name, String secret, String key, String value) {
        client().resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName(secret)
                        .withNamespace(namespace(name))
                        .endMetadata()
                        .addToStringData(key, value)
                        .build())
                .create();
    }

    /** {@code kubectl apply} of a manifest in a watched namespace. */
    void apply(String name, String manifest) {
        cluster.programs()
                .kubectlWith(manifest, "apply", "--namespace", namespace(name), "--filename", "-")
                .well();
    }

    /** {@code kubectl} in a watched namespace: what it printed, when it ended well. */
    String kubectl(String name, String... words) {
        List<String> all = new ArrayList<>(List.of("--namespace", namespace(name)));
        all.addAll(List.of(words));
        return cluster.programs().kubectl(all.toArray(String[]::new)).well();
    }

    /** Does not wait until they are gone. */
    @Override
    public void close() {
        List<String> all = new ArrayList<>(watched.values());
        all.add(own);
        all.forEach(name -> client().namespaces().withName(name).delete());
    }
}
