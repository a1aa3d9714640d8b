package dev.postern.crds.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.crds.Constraints;
import dev.postern.crds.read.YamlText.Chunk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.projectnessie.cel.checker.Decls;
import org.projectnessie.cel.tools.ScriptHost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Local mode finds what the CEL rules of the schemas find, evaluated here as an API server does. */
class CelRulesTest {
    private static final Schemas SCHEMAS = new Schemas();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ScriptHost CEL = ScriptHost.newBuilder().build();
    private static final Path RULES = Path.of("src/test/resources/read/rules/rules.yaml");
    private static final Path WHOLE = Path.of("src/test/resources/read/whole/tables/album.yml");

    @TestFactory
    Stream<DynamicTest> bothFindTheSame() throws IOException {
        return Stream.concat(documents(RULES), documents(WHOLE))
                .map(document -> dynamicTest(
                        document.text("kind") + " " + document.tree().at("/metadata/name"), () -> compare(document)));
    }

    @Test
    void theExamplesBreakEveryRule() throws IOException {
        Set<String> broken = new TreeSet<>();
        for (YamlDocument document : documents(RULES).toList()) {
            celFindings(document).forEach(finding -> broken.add(finding.message()));
        }
        Set<String> all = new TreeSet<>();
        for (String kind : SCHEMAS.names()) {
            schema(kind).findParents("rule").stream()
                    .filter(rule -> !isTransition(rule))
                    .forEach(rule -> all.add(rule.path("message").asText()));
        }
        assertThat(broken).isEqualTo(all);
    }

    private static Stream<YamlDocument> documents(Path file) throws IOException {
        return YamlText.split(Files.readString(file)).stream()
                .map(chunk -> new Chunk(chunk.firstLine(), chunk.text()))
                .map(YamlParser::parse);
    }

    private static void compare(YamlDocument document) {
        var type = SCHEMAS.kind(document.text("kind")).orElseThrow().type();
        // A part that breaks the schema never reaches the rules; the examples' do not matter for them.
        var resource = ResourceTree.resource(type, document.tree(), "default");
        List<Finding> java = Constraints.violations(resource).stream()
                .map(violation -> new Finding(violation.path(), violation.message()))
                .toList();
        assertThat(java).containsExactlyInAnyOrderElementsOf(celFindings(document));
    }

    private static List<Finding> celFindings(YamlDocument document) {
        List<Finding> findings = new ArrayList<>();
        evaluate(document.tree(), schema(document.text("kind")), "", findings);
        return findings;
    }

    private static JsonNode schema(String kind) {
        return SCHEMAS.kind(kind).orElseThrow().schema();
    }

    private static boolean isTransition(JsonNode rule) {
        return rule.path("rule").asText().contains("oldSelf");
    }

    private static void evaluate(JsonNode value, JsonNode schema, String path, List<Finding> findings) {
        for (JsonNode rule : schema.path("x-kubernetes-validations")) {
            if (!isTransition(rule) && !holds(rule.path("rule").asText(), value)) {
                String field = rule.path("fieldPath").asText("");
                findings.add(new Finding(path + field, rule.path("message").asText()));
            }
        }
        for (var field : value.properties()) {
            JsonNode child = schema.path("properties").path(field.getKey());
            evaluate(field.getValue(), child, path.isEmpty() ? field.getKey() : path + "." + field.getKey(), findings);
        }
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            evaluate(value.get(i), schema.path("items"), path + "[" + i + "]", findings);
        }
    }

    private static boolean holds(String rule, JsonNode self) {
        try {
            var script = CEL.buildScript(rule)
                    .withDeclarations(Decls.newVar("self", Decls.Dyn))
                    .build();
            return script.execute(Boolean.class, Map.of("self", JSON.convertValue(self, Object.class)));
        } catch (Exception e) {
            throw new AssertionError(rule, e);
        }
    }
}
