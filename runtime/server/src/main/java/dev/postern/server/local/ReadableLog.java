package dev.postern.server.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.server.log.Log;
import dev.postern.server.log.LogLevel;

/** Log lines for a person: requests in brief, and whatever is a warning or worse. */
final class ReadableLog implements Log {
    private static final String HTTP = "http-log";

    private final Console console;

    ReadableLog(Console console) {
        this.console = console;
    }

    @Override
    public boolean isOn(LogLevel level, String type) {
        return type.equals(HTTP) || (level.compareTo(LogLevel.WARN) >= 0 && !type.equals("websocket-log"));
    }

    @Override
    public void write(LogLevel level, String type, JsonNode detail) {
        if (!isOn(level, type)) {
            return;
        }
        if (type.equals(HTTP)) {
            console.event(request(detail.path("http_info"), detail.path("operation")));
        } else {
            console.event(level.wire() + "  " + type + ": " + message(detail));
        }
    }

    /** {@code POST /v1/graphql 200 3 ms customer: field 'x' not found in type: 'query_root'}. */
    private static String request(JsonNode http, JsonNode operation) {
        long millis = Math.round(operation.path("query_execution_time").asDouble() * 1000);
        String role = operation.at("/user_vars/x-hasura-role").asText();
        String error = operation.at("/error/error").asText();
        return http.path("method").asText() + " " + http.path("url").asText() + " "
                + http.path("status").asText() + "  " + millis + " ms"
                + (role.isEmpty() ? "" : "  " + role)
                + (error.isEmpty() ? "" : ": " + error);
    }

    private static String message(JsonNode detail) {
        for (String place : new String[] {"/info/message", "/message", "/error"}) {
            JsonNode text = detail.at(place);
            if (text.isTextual()) {
                return text.textValue() + detail.at("/info/error").asText("");
            }
        }
        return detail.toString();
    }
}
