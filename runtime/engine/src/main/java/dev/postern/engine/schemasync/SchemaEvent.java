package dev.postern.engine.schemasync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.schemacache.Invalidations;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * That an instance wrote a version of the metadata. Travels as
 *
 * <pre>{@code
 * {"instance_id": "…", "occurred_at": "2026-11-22T10:00:00Z", "resource_version": 7,
 *  "invalidations": {"metadata": false, "remote_schemas": [], "sources": ["default"], "data_connectors": []}}
 * }</pre>
 *
 * @param invalidations empty when they were too many to say: everything
 */
public record SchemaEvent(
        UUID instanceId, Instant occurredAt, Optional<Invalidations> invalidations, long resourceVersion) {
    /** NOTIFY takes payloads shorter than 8,000 bytes. */
    static final int MAX_PAYLOAD = 7_999;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One JSON object; {@code invalidations} is null in it when the names would not fit. */
    public String payload() {
        String full = payload(invalidations);
        boolean fits = full.getBytes(StandardCharsets.UTF_8).length <= MAX_PAYLOAD;
        return fits ? full : payload(Optional.empty());
    }

    private String payload(Optional<Invalidations> shown) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("instance_id", instanceId.toString())
                .put("occurred_at", occurredAt.toString());
        json.set("invalidations", shown.<JsonNode>map(InvalidationsJson::write).orElse(json.nullNode()));
        return json.put("resource_version", resourceVersion).toString();
    }

    /** Empty for what is no such event: all that is known then is that something happened. */
    static Optional<SchemaEvent> parse(String payload) {
        try {
            JsonNode json = JSON.readTree(payload);
            if (!json.path("resource_version").canConvertToLong()) {
                return Optional.empty();
            }
            return Optional.of(new SchemaEvent(
                    UUID.fromString(json.path("instance_id").asText()),
                    Instant.parse(json.path("occurred_at").asText()),
                    InvalidationsJson.read(json.path("invalidations")),
                    json.path("resource_version").asLong()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
