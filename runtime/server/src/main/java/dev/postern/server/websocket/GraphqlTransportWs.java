package dev.postern.server.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.server.error.ErrorResponses.Told;
import java.util.Optional;

/**
 * {@code graphql-transport-ws} (github.com/enisdenjo/graphql-ws, PROTOCOL.md). As Hasura does, {@code complete} follows
 * {@code error}, too.
 */
final class GraphqlTransportWs implements Protocol {
    static final String NAME = "graphql-transport-ws";

    private final Connection connection;

    GraphqlTransportWs(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void receive(JsonNode message) {
        switch (message.path("type").asText()) {
            case "connection_init" -> init(message.path("payload"));
            case "subscribe" -> subscribe(message);
            case "complete" -> connection.forget(message.path("id").asText());
            case "ping" -> connection.send("pong", Optional.empty(), echo(message));
            case "pong" -> {}
            default -> connection.close(CloseReason.WRONG_MESSAGE);
        }
    }

    private static Optional<JsonNode> echo(JsonNode message) {
        return Optional.of(message.path("payload")).filter(JsonNode::isObject);
    }

    private void init(JsonNode payload) {
        if (connection.isInitialised()) {
            connection.close(CloseReason.TOO_MANY_INITS);
            return;
        }
        connection
                .initialise(payload)
                .ifPresentOrElse(
                        refusal -> connection.close(CloseReason.FORBIDDEN),
                        () -> connection.send("connection_ack", Optional.empty(), Optional.empty()));
    }

    private void subscribe(JsonNode message) {
        JsonNode id = message.path("id");
        if (!connection.isInitialised()) {
            connection.close(CloseReason.NOT_INITIALISED);
        } else if (!id.isTextual() || !message.path("payload").isObject()) {
            connection.close(CloseReason.malformed("subscribe needs an id and a payload"));
        } else if (connection.isRunning(id.textValue())) {
            connection.close(CloseReason.duplicate(id.textValue()));
        } else {
            connection.start(id.textValue(), message.path("payload"));
        }
    }

    @Override
    public void receiveGarbage(String why) {
        connection.close(CloseReason.malformed(why));
    }

    @Override
    public void keepAlive() {
        JsonNode payload = JsonNodeFactory.instance.objectNode().put("message", "keepalive");
        connection.send("ping", Optional.empty(), Optional.of(payload));
    }

    @Override
    public void data(String id, byte[] answer) {
        connection.sendAnswer("next", id, answer);
    }

    @Override
    public void refused(String id, Told told) {
        failed(id, told);
    }

    @Override
    public void failed(String id, Told told) {
        ArrayNode errors =
                JsonNodeFactory.instance.arrayNode().add(connection.shape().of(told));
        connection.send("error", Optional.of(id), Optional.of(errors));
    }

    @Override
    public void complete(String id) {
        connection.send("complete", Optional.of(id), Optional.empty());
    }
}
