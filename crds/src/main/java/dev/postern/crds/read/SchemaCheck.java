package dev.postern.crds.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.crds.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a document against an OpenAPI schema as an API server does that is asked for strict field validation. As
 * there, a null stands for a field that is not given.
 */
final class SchemaCheck {
    private final List<Finding> findings = new ArrayList<>();

    private SchemaCheck() {}

    /** All that is wrong. Fields that are null are removed from the value. */
    static List<Finding> check(JsonNode value, JsonNode schema) {
        SchemaCheck check = new SchemaCheck();
        check.value(value, schema, "");
        return check.findings;
    }

    private void value(JsonNode value, JsonNode schema, String path) {
        String type = schema.path("type").asText("");
        if (!ScalarCheck.hasType(value, type)) {
            add(path, "must be " + ScalarCheck.article(type) + ", not " + ScalarCheck.describe(value));
            return;
        }
        if (schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            return;
        }
        switch (type) {
            case "object" -> object((ObjectNode) value, schema, path);
            case "array" -> array(value, schema, path);
            default -> ScalarCheck.check(value, schema).forEach(message -> add(path, message));
        }
    }

    private void object(ObjectNode object, JsonNode schema, String path) {
        JsonNode properties = schema.path("properties");
        JsonNode elements = schema.path("additionalProperties");
        List<String> absent = object.properties().stream()
                .filter(field -> field.getValue().isNull())
                .filter(field -> properties.has(field.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        object.remove(absent);
        for (var field : object.properties()) {
            String child = YamlParser.child(path, field.getKey());
            if (properties.has(field.getKey())) {
                value(field.getValue(), properties.get(field.getKey()), child);
            } else if (elements.isObject()) {
                value(field.getValue(), elements, child);
            } else {
                add(child, "unknown field" + NearestName.hint(field.getKey(), names(properties)));
            }
        }
        schema.path("required").forEach(name -> {
            if (!object.has(name.asText())) {
                add(YamlParser.child(path, name.asText()), "is required");
            }
        });
        size(object.size(), schema, "Properties", "entries", path);
    }

    private void array(JsonNode array, JsonNode schema, String path) {
        for (int i = 0; i < array.size(); i++) {
            value(array.get(i), schema.path("items"), path + "[" + i + "]");
        }
        size(array.size(), schema, "Items", "elements", path);
        switch (schema.path("x-kubernetes-list-type").asText("")) {
            case "set" -> unique(array, "", path);
            case "map" ->
                unique(array, schema.at("/x-kubernetes-list-map-keys/0").asText(), path);
            default -> {}
        }
    }

    /** No two elements of a set, and no two names of a list of named things, are the same. */
    private void unique(JsonNode array, String key, String path) {
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            JsonNode name = key.isEmpty() ? array.get(i) : array.get(i).path(key);
            if (!name.isMissingNode() && !seen.add(name)) {
                String element = path + "[" + i + "]";
                add(key.isEmpty() ? element : YamlParser.child(element, key), "is given twice");
            }
        }
    }

    private void size(int size, JsonNode schema, String suffix, String noun, String path) {
        int least = schema.path("min" + suffix).asInt(0);
        if (size < least) {
            add(path, size == 0 ? "must not be empty" : "must have at least " + least + " " + noun);
        }
        if (size > schema.path("max" + suffix).asInt(Integer.MAX_VALUE)) {
            add(path, "must have at most " + schema.path("max" + suffix).asInt() + " " + noun);
        }
    }

    private static Collection<String> names(JsonNode properties) {
        return properties.properties().stream().map(Map.Entry::getKey).toList();
    }

    private void add(String path, String message) {
        findings.add(new Finding(path, message));
    }
}
