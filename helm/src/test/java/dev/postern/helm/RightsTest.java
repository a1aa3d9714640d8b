package dev.postern.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the values are, nobody is given everything, and no Secret can be read but the operator's own. */
class RightsTest {
    private static final Path CASES = Path.of("src/test/resources/charts");

    @ParameterizedTest
    @ValueSource(strings = {"plain", "namespaces", "everywhere", "everything"})
    void noRuleNamesEverything(String name) throws IOException {
        for (JsonNode rule : rules(name)) {
            for (String part : List.of("apiGroups", "resources", "verbs")) {
                assertThat(texts(rule.path(part)))
                        .as(rule.toString())
                        .isNotEmpty()
                        .doesNotContain("*");
            }
            assertThat(texts(rule.path("verbs"))).doesNotContain("escalate", "bind", "impersonate");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "namespaces", "everywhere", "everything"})
    void secretsAreMadeAndNotRead(String name) throws IOException {
        for (JsonNode rule : rules(name)) {
            if (texts(rule.path("resources")).contains("secrets")) {
                assertThat(texts(rule.path("resources"))).containsExactly("secrets");
                assertThat(texts(rule.path("verbs"))).containsExactly(verb(texts(rule.path("resourceNames"))));
            }
        }
    }

    /** What the operator may do with Secrets of these names, which are its own; with any other it may only make it. */
    private static String verb(List<String> names) {
        return switch (String.join(",", names)) {
            case "postern-operator-key" -> "get";
            case "postern-mirrored-secrets" -> "patch";
            case "" -> "create";
            default -> "nothing";
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "namespaces"})
    void namedNamespacesNeedNothingOfTheCluster(String name) throws IOException {
        assertThat(Chart.objects(CASES.resolve(name).resolve("values.yaml")))
                .extracting(object -> object.path("kind").asText())
                .doesNotContain("ClusterRole", "ClusterRoleBinding");
    }

    private static List<JsonNode> rules(String name) throws IOException {
        List<JsonNode> rules = new ArrayList<>();
        for (JsonNode object : Chart.objects(CASES.resolve(name).resolve("values.yaml"))) {
            object.path("rules").forEach(rules::add);
        }
        assertThat(rules).isNotEmpty();
        return rules;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
