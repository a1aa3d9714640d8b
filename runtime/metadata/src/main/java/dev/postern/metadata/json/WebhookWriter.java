package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.ConfiguredValue;
import dev.postern.metadata.HeaderMetadata;

/** Writes what webhooks have in common. */
final class WebhookWriter {
    private WebhookWriter() {}

    static JsonNode header(HeaderMetadata header) {
        return oneOf(Fields.object().put("name", header.name()), "value", "value_from_env", header.value())
                .done();
    }

    static Fields oneOf(Fields fields, String key, String envKey, ConfiguredValue value) {
        return switch (value) {
            case ConfiguredValue.Literal(String text) -> fields.put(key, text);
            case ConfiguredValue.FromEnv(String variable) -> fields.put(envKey, variable);
        };
    }

    static JsonNode stringOrFromEnv(ConfiguredValue value) {
        return switch (value) {
            case ConfiguredValue.Literal(String text) -> TextNode.valueOf(text);
            case ConfiguredValue.FromEnv(String variable) ->
                Fields.object().put("from_env", variable).done();
        };
    }
}
