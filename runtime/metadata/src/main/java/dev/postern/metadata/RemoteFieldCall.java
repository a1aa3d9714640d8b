package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One field on the way into a remote schema.
 *
 * @param arguments literals, and strings such as {@code $id} for fields of this side
 */
public record RemoteFieldCall(String name, Map<String, JsonNode> arguments) {
    public RemoteFieldCall {
        arguments = Ordered.copyOf(arguments);
    }
}
