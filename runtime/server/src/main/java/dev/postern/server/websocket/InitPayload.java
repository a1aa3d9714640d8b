package dev.postern.server.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.server.auth.RequestHeaders;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code {"headers":{"x-hasura-admin-secret":"…"}}}. */
final class InitPayload {
    private InitPayload() {}

    static RequestHeaders headers(JsonNode payload) {
        Map<String, String> headers = new LinkedHashMap<>();
        payload.path("headers").properties().forEach(entry -> {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                headers.put(entry.getKey(), entry.getValue().asText());
            }
        });
        return RequestHeaders.of(headers.entrySet());
    }
}
