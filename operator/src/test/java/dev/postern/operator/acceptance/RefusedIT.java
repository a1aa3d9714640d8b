package dev.postern.operator.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What the API server itself refuses, by the schemas and their rules: nothing of it ever reaches the operator. */
class RefusedIT {
    private static final Path CASES = Path.of("src/test/resources/refused");
    private static final List<String> KINDS = List.of("Engine", "Source", "Table", "Permission", "EventTrigger");
    private static final KubernetesClient ADMIN = Cluster.TEST.client();

    @AutoClose
    private static final Installation place = Installation.watching("shop");

    @TestFactory
    List<DynamicTest> isRefusedInTheseWords() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String kind : KINDS) {
            JsonNode cases = cases(kind);
            JsonNode valid = cases.path("valid");
            tests.add(dynamicTest(
                    kind + " is valid",
                    () -> ADMIN.resource(resource(kind, "valid", valid))
                            .fieldValidation(Validation.STRICT)
                            .create()));
            cases.path("created").forEach(each -> tests.add(test(kind, each, () -> create(kind, each, valid))));
            cases.path("updated").forEach(each -> tests.add(test(kind, each, () -> update(kind, each))));
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests;
    }

    private static JsonNode cases(String kind) throws IOException {
        return new YAMLMapper()
                .readTree(CASES.resolve(kind.toLowerCase(Locale.ROOT) + ".yaml").toFile());
    }

    private static DynamicTest test(String kind, JsonNode each, Runnable request) {
        String what = each.has("name")
                ? each.path("name").asText()
                : each.path("change").toString();
        return dynamicTest(kind + " " + what, () -> {
            var refused = catchThrowableOfType(KubernetesClientException.class, request::run);
            assertThat(refused).as("refused").isNotNull();
            assertThat(refused.getMessage()).contains(each.path("says").asText());
            assertThat(refused.getCode()).isIn(400, 422);
        });
    }

    private static void create(String kind, JsonNode each, JsonNode valid) {
        String name = each.path("name").asText("refused");
        ADMIN.resource(resource(kind, name, changed(valid, each.path("change"))))
                .dryRun()
                .fieldValidation(Validation.STRICT)
                .create();
    }

    private static void update(String kind, JsonNode each) {
        GenericKubernetesResource now = ADMIN.genericKubernetesResources("postern.dev/v1alpha1", kind)
                .inNamespace(place.namespace("shop"))
                .withName("valid")
                .require();
        JsonNode spec =
                new YAMLMapper().valueToTree(now.getAdditionalProperties().get("spec"));
        now.setAdditionalProperty("spec", changed(spec, each.path("change")));
        ADMIN.resource(now).dryRun().fieldValidation(Validation.STRICT).update();
    }

    private static GenericKubernetesResource resource(String kind, String name, JsonNode spec) {
        GenericKubernetesResource resource = new GenericKubernetesResource();
        resource.setApiVersion("postern.dev/v1alpha1");
        resource.setKind(kind);
        resource.setMetadata(new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(place.namespace("shop"))
                .build());
        resource.setAdditionalProperty("spec", spec);
        return resource;
    }

    /** Merged, where null takes a field away and a list is a new one. */
    private static JsonNode changed(JsonNode valid, JsonNode change) {
        if (!valid.isObject() || !change.isObject()) {
            return change.isMissingNode() ? valid : change;
        }
        ObjectNode merged = valid.deepCopy();
        change.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else {
                merged.set(field.getKey(), changed(merged.path(field.getKey()), field.getValue()));
            }
        });
        return merged;
    }

    @Test
    void samplesAreAccepted() {
        for (String folder : List.of("samples/music/resources", "samples/music/cluster")) {
            Cluster.TEST
                    .programs()
                    .kubectl(
                            "apply",
                            "--dry-run=server",
                            "--validate=strict",
                            "--namespace",
                            place.namespace("shop"),
                            "--recursive",
                            "--filename",
                            folder)
                    .well();
        }
    }
}
