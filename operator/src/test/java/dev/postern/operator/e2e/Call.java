package dev.postern.operator.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A GraphQL request of somebody. */
record Call(Map<String, String> headers, String query) {
    static final String PATH = "/v1/graphql";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of a caller that shows nothing. */
    static Call anonymous(String query) {
        return new Call(Map.of(), query);
    }

    /** As a role, by the admin secret. */
    static Call as(String role, String adminSecret, String query) {
        return new Call(Map.of("X-Hasura-Admin-Secret", adminSecret, "X-Hasura-Role", role), query);
    }

    Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(more, query);
    }

    String body() {
        return JSON.createObjectNode().put("query", query).toString();
    }

    /** Sends it on a connection of its own; {@code data} or {@code errors} of what comes back. */
    JsonNode to(String authority) {
        try (HttpConnection connection = new HttpConnection(authority)) {
            return JSON.readTree(connection.send(PATH, headers, body()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether data came back. */
    boolean isAnswered(String authority) {
        return to(authority).has("data");
    }
}
