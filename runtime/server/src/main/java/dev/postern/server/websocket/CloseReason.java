package dev.postern.server.websocket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;

/** Why the server ends a connection: a code and what it says in words, as {@code {"server_error_msg":"4403: Forbidden"}}. */
record CloseReason(int code, String words) {
    static final CloseReason NORMAL = new CloseReason(1000, "");
    static final CloseReason GOING_AWAY = new CloseReason(1001, "the server is shutting down");
    static final CloseReason WRONG_MESSAGE = new CloseReason(1002, "1002: Protocol Error");
    static final CloseReason NOT_INITIALISED = new CloseReason(4401, "4401: Unauthorized");
    static final CloseReason FORBIDDEN = new CloseReason(4403, "4403: Forbidden");
    static final CloseReason INIT_TIMEOUT = new CloseReason(4408, "4408: Connection initialisation timed out");
    static final CloseReason TOO_MANY_INITS = new CloseReason(4429, "4429: Too many initialisation requests");

    /** A close frame holds 125 bytes, two of them the code. */
    private static final int LONGEST = 123;

    static CloseReason malformed(String why) {
        return new CloseReason(4400, "4400: " + why);
    }

    static CloseReason duplicate(String id) {
        return new CloseReason(4409, "4409: Subscriber for " + id + " already exists");
    }

    /** The frame's text: JSON, or nothing for a normal end; shortened where it would not fit. */
    String payload() {
        if (words.isEmpty()) {
            return "";
        }
        String shown = words;
        String json = json(shown);
        while (json.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
            json = json(shown);
        }
        return json;
    }

    private static String json(String words) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("server_error_msg", words)
                .toString();
    }
}
