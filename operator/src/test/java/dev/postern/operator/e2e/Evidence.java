package dev.postern.operator.e2e;

import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What a run leaves in logs, Events, statuses and the audit log. */
final class Evidence implements AutoCloseable {
    /** All that holds no Secret, of the kinds that something is written into. */
    private static final String READABLE =
            "events,engines,sources,tables,permissions,eventtriggers,deployments,replicasets,pods,configmaps,services,endpointslices";

    /** No lack of a right: nothing may be made in a namespace that is being deleted. */
    private static final String ENDING = "because it is being terminated";

    private static final int SHORTEST_SECRET = 8;

    private final Installation installation;
    private final Map<String, PodLogs> logs = new LinkedHashMap<>();
    private final Set<String> operators = ConcurrentHashMap.newKeySet();
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    Evidence(Installation installation) {
        this.installation = installation;
        followOperator(installation.operatorNamespace());
    }

    void followOperator(String namespace) {
        operators.add(namespace);
        follow(namespace);
    }

    void follow(String namespace) {
        logs.put(namespace, new PodLogs(installation.client(), namespace));
    }

    /** A value that must stand nowhere. */
    void secret(String value) {
        secrets.add(value);
    }

    /** Looks at all there is by now; from then on nothing is to be expected of a namespace, which is about to be deleted. */
    void checkBeforeTheEndOf(String namespace) {
        check();
        ended.add("\"namespace\":\"" + namespace + "\"");
    }

    /** Nothing was forbidden, the operator met no error, and no secret can be read anywhere. */
    void check() {
        assertThat(forbidden()).as("refused to the operator by the API server").isEmpty();
        assertThat(operatorErrors()).as("errors that the operator logged").isEmpty();
        logs.keySet().forEach(this::collectSecrets);
        Map<String, String> texts = readable();
        for (String secret : secrets) {
            assertThat(texts.entrySet().stream()
                            .filter(text -> text.getValue().contains(secret))
                            .map(Map.Entry::getKey))
                    .as("places in which a secret can be read")
                    .isEmpty();
        }
    }

    /** Lines of the audit log. */
    private List<String> forbidden() {
        Set<String> users = operators.stream()
                .map(namespace -> "\"username\":\"system:serviceaccount:" + namespace + ":")
                .collect(Collectors.toSet());
        return installation
                .auditLog()
                .map(log -> lines(log)
                        .filter(line -> line.contains("\"code\":403")
                                && !line.contains(ENDING)
                                && ended.stream().noneMatch(line::contains)
                                && users.stream().anyMatch(line::contains))
                        .toList())
                .orElse(List.of());
    }

    private List<String> operatorErrors() {
        return operators.stream()
                .flatMap(namespace -> Objects.requireNonNull(logs.get(namespace)).files().stream())
                .flatMap(Evidence::lines)
                .filter(line -> line.contains("\"level\":\"ERROR\"") || line.contains("\"level\":\"FATAL\""))
                .toList();
    }

    /** Everything in a Secret is one, whoever made it. */
    private void collectSecrets(String namespace) {
        for (Secret secret :
                installation.client().secrets().inNamespace(namespace).list().getItems()) {
            if (!secret.getType().startsWith("helm.sh/")) {
                secret.getData().forEach((key, value) -> {
                    String text = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
                    if (text.length() >= SHORTEST_SECRET) {
                        secrets.add(text);
                    }
                });
            }
        }
    }

    private Map<String, String> readable() {
        Map<String, String> texts = new LinkedHashMap<>();
        logs.forEach((namespace, followed) -> {
            texts.put(
                    "objects of " + namespace,
                    installation.kubectl("get", READABLE, "--namespace=" + namespace, "--output=yaml"));
            followed.files()
                    .forEach(file -> texts.put(file.toString(), lines(file).collect(Collectors.joining("\n"))));
        });
        return texts;
    }

    private static Stream<String> lines(Path file) {
        try {
            return new ArrayList<>(Files.readAllLines(file)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        logs.values().forEach(PodLogs::close);
    }
}
