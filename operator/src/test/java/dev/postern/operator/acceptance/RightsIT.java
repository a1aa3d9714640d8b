package dev.postern.operator.acceptance;

import io.fabric8.kubernetes.api.model.authorization.v1.ResourceRule;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectRulesReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectRulesReviewBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the chart lets the operator do, as the API server has it. That it needs no more is shown by all the other tests: they
 * run it under these rights, and it is forbidden nothing. {@code -Dbless} rewrites the expectations.
 */
class RightsIT {
    private static final Path EXPECTED = Path.of("src/test/resources/rights");

    @AutoClose
    private static final Installation installed = Installation.watching("shop");

    @Test
    void areThese() throws IOException {
        compare("own-namespace.txt", rights(installed.user(), installed.namespace()));
        compare("watched-namespace.txt", rights(installed.user(), installed.namespace("shop")));
        assertThat(rights(installed.user(), "default")).isEmpty();
    }

    private static void compare(String file, SortedSet<String> rights) throws IOException {
        String text = String.join("\n", rights) + "\n";
        Path expected = EXPECTED.resolve(file);
        if (System.getProperty("bless") != null) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }

    /** Without those that everybody has. */
    private static SortedSet<String> rights(String user, String namespace) {
        SortedSet<String> rights = all(user, namespace);
        rights.removeAll(all("system:serviceaccount:" + installed.namespace() + ":nobody", namespace));
        return rights;
    }

    private static SortedSet<String> all(String user, String namespace) {
        Config config = Config.fromKubeconfig(Cluster.TEST.itself().kubeconfig());
        config.setImpersonateUsername(user);
        config.setImpersonateGroups(
                "system:serviceaccounts", "system:serviceaccounts:" + installed.namespace(), "system:authenticated");
        SelfSubjectRulesReview asked = new SelfSubjectRulesReviewBuilder()
                .withNewSpec()
                .withNamespace(namespace)
                .endSpec()
                .build();
        SortedSet<String> rights = new TreeSet<>();
        try (KubernetesClient client =
                new KubernetesClientBuilder().withConfig(config).build()) {
            client.resource(asked).create().getStatus().getResourceRules().forEach(rule -> addTo(rights, rule));
        }
        return rights;
    }

    private static void addTo(SortedSet<String> rights, ResourceRule rule) {
        for (String group : rule.getApiGroups()) {
            for (String resource : rule.getResources()) {
                String names = rule.getResourceNames().isEmpty() ? "" : " " + rule.getResourceNames();
                String full = group.isEmpty() ? resource : resource + "." + group;
                rule.getVerbs().forEach(verb -> rights.add(full + names + ": " + verb));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"get", "list", "watch", "update", "delete", "deletecollection"})
    void secretsAreNotForIt(String verb) {
        for (String namespace : List.of(installed.namespace("shop"), installed.namespace(), "kube-system")) {
            var answer = Cluster.TEST
                    .programs()
                    .kubectl("auth", "can-i", verb, "secrets", "-n", namespace, "--as=" + installed.user());
            assertThat(answer.stdout()).as(namespace).startsWith("no");
        }
    }
}
