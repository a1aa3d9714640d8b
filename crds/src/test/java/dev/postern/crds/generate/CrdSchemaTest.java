package dev.postern.crds.generate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every CRD, read from the YAML as an API server would. */
class CrdSchemaTest {
    private static final Map<String, JsonNode> CRDS = new TreeMap<>();

    /** Parts whose shape is Kubernetes' own: it is not ours to bound or describe. */
    private static final Set<String> KUBERNETES_OWN = Set.of(
            "engines.postern.dev.yaml:spec.resources",
            "engines.postern.dev.yaml:spec.pod.affinity",
            "engines.postern.dev.yaml:spec.pod.tolerations[]",
            "engines.postern.dev.yaml:spec.pod.topologySpreadConstraints[]",
            "engines.postern.dev.yaml:spec.networkPolicy.from[]");

    @BeforeAll
    static void read() throws IOException {
        for (var file : CrdGenerator.render().entrySet()) {
            CRDS.put(file.getKey(), new YAMLMapper().readTree(file.getValue()));
        }
    }

    @Test
    void thereAreFiveKinds() {
        assertThat(CRDS.keySet())
                .containsExactly(
                        "engines.postern.dev.yaml",
                        "eventtriggers.postern.dev.yaml",
                        "permissions.postern.dev.yaml",
                        "sources.postern.dev.yaml",
                        "tables.postern.dev.yaml");
    }

    @Test
    void eachIsNamespacedWithACategoryAShortNameAStatusAndTheSameColumns() {
        CRDS.forEach((file, crd) -> {
            JsonNode spec = crd.at("/spec");
            assertThat(spec.at("/scope").asText()).as(file).isEqualTo("Namespaced");
            assertThat(spec.at("/names/categories").toString()).as(file).isEqualTo("[\"postern\"]");
            assertThat(spec.at("/names/shortNames")).as(file).hasSize(1);
            assertThat(spec.at("/versions")).as(file).hasSize(1);
            JsonNode version = spec.at("/versions/0");
            assertThat(version.at("/name").asText()).as(file).isEqualTo("v1alpha1");
            assertThat(version.at("/subresources").has("status")).as(file).isTrue();
            assertThat(version.at("/additionalPrinterColumns").findValuesAsText("name"))
                    .as(file)
                    .containsExactly("Ready", "Reason", "Age");
            assertThat(version.at("/schema/openAPIV3Schema/required").toString())
                    .as(file)
                    .isEqualTo("[\"spec\"]");
        });
    }

    /** The rules of a structural schema: a type everywhere, and nothing that hides the shape. */
    @Test
    void eachSchemaIsStructural() {
        forEachSchema((path, schema) -> {
            boolean free = schema.path("x-kubernetes-preserve-unknown-fields").asBoolean();
            assertThat(schema.has("type") || free).as(path + " has a type").isTrue();
            assertThat(schema.has("properties") && schema.has("additionalProperties"))
                    .as(path + " is an object or a map")
                    .isFalse();
            for (String hiding : List.of("$ref", "allOf", "anyOf", "oneOf", "not", "uniqueItems", "definitions")) {
                assertThat(schema.has(hiding)).as(path + " has no " + hiding).isFalse();
            }
            schema.path("x-kubernetes-list-map-keys")
                    .forEach(key -> assertThat(schema.at("/items/required").toString())
                            .as(path + " requires its key")
                            .contains(key.toString()));
        });
    }

    @Test
    void onlyPermissionExpressionsAndPresetsKeepUnknownFields() {
        List<String> free = new ArrayList<>();
        forEachSchema((path, schema) -> {
            if (schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
                free.add(path);
            }
        });
        assertThat(free)
                .containsExactlyInAnyOrder(
                        "permissions.postern.dev.yaml:spec.select.filter",
                        "permissions.postern.dev.yaml:spec.insert.check",
                        "permissions.postern.dev.yaml:spec.insert.presets.*",
                        "permissions.postern.dev.yaml:spec.update.filter",
                        "permissions.postern.dev.yaml:spec.update.check",
                        "permissions.postern.dev.yaml:spec.update.presets.*",
                        "permissions.postern.dev.yaml:spec.delete.filter");
    }

    @Test
    void everyDescriptionSaysWhatTheFieldBecomes() {
        forEachSchema((path, schema) -> {
            boolean element = path.endsWith("[]") || path.endsWith(".*");
            if (path.contains(":spec.") && !element) {
                assertThat(schema.path("description").asText())
                        .as(path)
                        .containsPattern("(Metadata: |Not in the metadata: decides .*|Server options?: )`?.*`");
            }
        });
    }

    @Test
    void listsAreBoundedSoThatRulesStayCheap() {
        forEachSchema((path, schema) -> {
            if (schema.path("type").asText().equals("array")) {
                assertThat(schema.has("maxItems")).as(path + " is bounded").isTrue();
            }
        });
    }

    @Test
    void noRuleIsWrittenTwice() {
        forEachSchema((path, schema) -> {
            List<JsonNode> rules = new ArrayList<>();
            schema.path("x-kubernetes-validations").forEach(rules::add);
            assertThat(rules).as(path).doesNotHaveDuplicates();
        });
    }

    @Test
    void referencesAndRolesCannotBeChanged() {
        List<String> rules = new ArrayList<>();
        forEachSchema((path, schema) -> schema.path("x-kubernetes-validations")
                .forEach(rule -> rules.add(path + " " + rule.path("rule").asText())));
        assertThat(rules)
                .contains(
                        "sources.postern.dev.yaml:spec self.engineRef == oldSelf.engineRef",
                        "tables.postern.dev.yaml:spec self.sourceRef == oldSelf.sourceRef",
                        "permissions.postern.dev.yaml:spec self.tableRef == oldSelf.tableRef",
                        "permissions.postern.dev.yaml:spec self.role == oldSelf.role",
                        "eventtriggers.postern.dev.yaml:spec self.tableRef == oldSelf.tableRef");
    }

    private static void forEachSchema(BiConsumer<String, JsonNode> visitor) {
        CRDS.forEach((file, crd) -> {
            JsonNode root = crd.at("/spec/versions/0/schema/openAPIV3Schema");
            root.path("properties")
                    .properties()
                    .forEach(top -> visit(file + ":" + top.getKey(), top.getValue(), visitor));
        });
    }

    private static void visit(String path, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(path, schema);
        if (KUBERNETES_OWN.contains(path)) {
            return;
        }
        schema.path("properties").properties().forEach(p -> visit(path + "." + p.getKey(), p.getValue(), visitor));
        if (schema.has("items")) {
            visit(path + "[]", schema.get("items"), visitor);
        }
        if (schema.has("additionalProperties")) {
            visit(path + ".*", schema.get("additionalProperties"), visitor);
        }
    }
}
