package dev.postern.server.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import dev.postern.server.error.ErrorResponses.Told;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code graphql-ws} as Apollo's subscriptions-transport-ws had it (its PROTOCOL.md). */
final class LegacyGraphqlWs implements Protocol {
    static final String NAME = "graphql-ws";

    private final Connection connection;

    LegacyGraphqlWs(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void receive(JsonNode message) {
        switch (message.path("type").asText()) {
            case "connection_init" -> init(message.path("payload"));
            case "start" -> start(message);
            case "stop" -> connection.forget(message.path("id").asText());
            case "connection_terminate" -> connection.close(CloseReason.NORMAL);
            default -> receiveGarbage("unexpected type of message");
        }
    }

    /** A client may introduce itself anew. */
    private void init(JsonNode payload) {
        Optional<Told> refusal = connection.initialise(payload);
        if (refusal.isEmpty()) {
            connection.send("connection_ack", Optional.empty(), Optional.empty());
            keepAlive();
            return;
        }
        connection.send(
                "connection_error",
                Optional.empty(),
                Optional.of(TextNode.valueOf(refusal.get().message())));
        connection.close(CloseReason.NORMAL);
    }

    private void start(JsonNode message) {
        JsonNode id = message.path("id");
        if (!id.isTextual()) {
            receiveGarbage("start needs an id");
        } else if (!connection.isInitialised()) {
            refuse(id.textValue(), "start received before the connection is initialised");
        } else if (connection.isRunning(id.textValue())) {
            refuse(id.textValue(), "an operation already exists with this id: " + id.textValue());
        } else {
            connection.start(id.textValue(), message.path("payload"));
        }
    }

    private void refuse(String id, String why) {
        refused(id, connection.tell(new InvalidRequestException(ErrorCode.UNEXPECTED_PAYLOAD, JsonPath.ROOT, why)));
    }

    @Override
    public void receiveGarbage(String why) {
        connection.send("connection_error", Optional.empty(), Optional.of(TextNode.valueOf(why)));
    }

    @Override
    public void keepAlive() {
        connection.send("ka", Optional.empty(), Optional.empty());
    }

    @Override
    public void data(String id, byte[] answer) {
        connection.sendAnswer("data", id, answer);
    }

    @Override
    public void refused(String id, Told told) {
        JsonNode error = connection.shape() == ErrorShape.PLAIN ? told.plain() : errors(told);
        connection.send("error", Optional.of(id), Optional.of(error));
    }

    /** Errors of a running operation are a result. */
    @Override
    public void failed(String id, Told told) {
        data(id, errors(told).toString().getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode errors(Told told) {
        ObjectNode errors = JsonNodeFactory.instance.objectNode();
        errors.putArray("errors").add(connection.shape().of(told));
        return errors;
    }

    @Override
    public void complete(String id) {
        connection.send("complete", Optional.of(id), Optional.empty());
    }
}
