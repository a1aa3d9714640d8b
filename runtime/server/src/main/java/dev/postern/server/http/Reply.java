package dev.postern.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What goes back to the client.
 *
 * @param operation what the access log says of the operation beside what it knows itself
 * @param error what went wrong, for the access log
 */
record Reply(int status, String contentType, byte[] body, ObjectNode operation, Optional<JsonNode> error) {
    static final String JSON = "application/json; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    static Reply json(int status, byte[] body) {
        return new Reply(status, JSON, body, JsonNodeFactory.instance.objectNode(), Optional.empty());
    }

    static Reply json(int status, JsonNode body) {
        return json(status, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Reply text(int status, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new Reply(status, TEXT, body, JsonNodeFactory.instance.objectNode(), Optional.empty());
    }

    Reply with(ObjectNode moreOfTheOperation) {
        return new Reply(status, contentType, body, moreOfTheOperation, error);
    }

    Reply failed(JsonNode why) {
        return new Reply(status, contentType, body, operation, Optional.of(why));
    }
}
