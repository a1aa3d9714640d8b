package dev.postern.crds.generate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;

/** Writes a CRD as YAML that reads well in a diff. */
final class CrdYaml {
    private static final String HEADER =
            "# Generated from the Java types of dev.postern.crds by `make crds`. Do not edit.\n";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private CrdYaml() {}

    static String write(CustomResourceDefinition definition) throws JsonProcessingException {
        return HEADER + YAML.writeValueAsString(wholeNumbers(JSON.valueToTree(definition)));
    }

    /** The model has only doubles for bounds: {@code minimum: 0}, not {@code 0.0}. */
    private static JsonNode wholeNumbers(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(entry -> entry.setValue(wholeNumbers(entry.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, wholeNumbers(array.get(i)));
                }
                yield array;
            }
            case JsonNode number
            when number.isDouble() && number.doubleValue() == number.longValue() ->
                LongNode.valueOf(number.longValue());
            default -> node;
        };
    }
}
