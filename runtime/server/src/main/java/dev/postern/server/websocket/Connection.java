package dev.postern.server.websocket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.engine.request.RawRequest;
import dev.postern.engine.session.Session;
import dev.postern.server.auth.RequestHeaders;
import dev.postern.server.error.ErrorResponses;
import dev.postern.server.error.ErrorResponses.Told;
import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One websocket: who is at its other end, which operations run, and how messages go out. Lives on its event loop. */
final class Connection {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerWebSocket socket;
    private final WebSockets shared;
    private final Context eventLoop;
    private final RequestHeaders handshake;
    private final ErrorShape shape;
    private final String requestId;
    private final SocketLog log;
    private final Protocol protocol;
    private final Map<String, Object> running = new HashMap<>();
    private Optional<Session> session = Optional.empty();
    private long keepAliveTimer = -1;
    private boolean leaving;

    Connection(
            ServerWebSocket socket,
            WebSockets shared,
            Context eventLoop,
            RequestHeaders handshake,
            ErrorShape shape,
            String requestId,
            SocketLog log) {
        this.socket = socket;
        this.shared = shared;
        this.eventLoop = eventLoop;
        this.handshake = handshake;
        this.shape = shape;
        this.requestId = requestId;
        this.log = log;
        this.protocol = GraphqlTransportWs.NAME.equals(socket.subProtocol())
                ? new GraphqlTransportWs(this)
                : new LegacyGraphqlWs(this);
    }

    /** Takes messages from now on, until either side closes. */
    void open() {
        log.accepted();
        long initTimer = shared.after(shared.settings().initTimeout(), () -> {
            if (!isInitialised()) {
                close(CloseReason.INIT_TIMEOUT);
            }
        });
        socket.textMessageHandler(this::receive);
        socket.exceptionHandler(broken -> log.broken(String.valueOf(broken.getMessage())));
        socket.closeHandler(closed -> {
            shared.cancel(initTimer);
            shared.cancel(keepAliveTimer);
            running.clear();
            shared.closed(this);
            log.closed();
        });
    }

    private void receive(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            protocol.receiveGarbage("the message is not JSON");
            return;
        }
        if (!message.isObject()) {
            protocol.receiveGarbage("the message is not a JSON object");
            return;
        }
        protocol.receive(message);
    }

    boolean isInitialised() {
        return session.isPresent();
    }

    /** Finds out who is there, by the handshake's headers and those of the payload over them; why not, if refused. */
    Optional<Told> initialise(JsonNode payload) {
        try {
            session = Optional.of(shared.authenticator().authenticate(handshake.with(InitPayload.headers(payload))));
        } catch (RuntimeException refused) {
            session = Optional.empty();
            Told told = tell(refused);
            log.refused(told.plain());
            return Optional.of(told);
        }
        if (keepAliveTimer < 0) {
            keepAliveTimer = shared.each(shared.settings().keepAlive(), protocol::keepAlive);
        }
        return Optional.empty();
    }

    boolean isRunning(String id) {
        return running.containsKey(id);
    }

    /** The client does not want to hear of it any more. */
    void forget(String id) {
        running.remove(id);
    }

    /** Runs an operation; its answer or error, and that it is complete, go out through the protocol. */
    void start(String id, JsonNode payload) {
        Object thisRun = new Object();
        running.put(id, thisRun);
        shared.inFlight().begin();
        GraphqlRequest request;
        CompletionStage<byte[]> answer;
        try {
            request = RawRequest.request(payload, JsonPath.ROOT);
            log.started(id, request, requestId, session);
            answer = shared.engine().answer(request, session.orElseThrow());
        } catch (RuntimeException refused) {
            ended(id, thisRun, null, refused);
            return;
        }
        answer.whenComplete((data, error) -> eventLoop.runOnContext(now -> ended(id, thisRun, data, error)));
    }

    private void ended(String id, Object thisRun, byte @Nullable [] data, @Nullable Throwable error) {
        shared.inFlight().end();
        if (!running.remove(id, thisRun)) {
            return;
        }
        if (data != null) {
            protocol.data(id, data);
            log.completed(id, requestId);
        } else {
            Throwable cause = ErrorResponses.cause(error);
            Told told = tell(cause);
            log.failed(id, requestId, told.plain());
            if (cause instanceof DatabaseException) {
                protocol.failed(id, told);
            } else {
                protocol.refused(id, told);
            }
        }
        protocol.complete(id);
        if (leaving) {
            leave();
        }
    }

    Told tell(Throwable error) {
        return shared.errors().tell(error, session, requestId);
    }

    ErrorShape shape() {
        return shape;
    }

    void send(String type, Optional<String> id, Optional<JsonNode> payload) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("type", type);
        id.ifPresent(text -> message.put("id", text));
        payload.ifPresent(value -> message.set("payload", value));
        write(message.toString());
    }

    /** As {@link #send}, with a payload that is JSON already. */
    void sendAnswer(String type, String id, byte[] payload) {
        write("{\"type\":\"" + type + "\",\"id\":" + TextNode.valueOf(id) + ",\"payload\":"
                + new String(payload, StandardCharsets.UTF_8) + "}");
    }

    private void write(String message) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(message);
        }
    }

    void close(CloseReason reason) {
        if (!socket.isClosed()) {
            log.closing(reason);
            socket.close((short) reason.code(), reason.payload());
        }
    }

    /** Closes when nothing runs. From another thread. */
    void leaveSoon() {
        eventLoop.runOnContext(now -> leave());
    }

    private void leave() {
        leaving = true;
        if (running.isEmpty()) {
            close(CloseReason.GOING_AWAY);
        }
    }

    /** As {@link #close}, from another thread. */
    void closeSoon(CloseReason reason) {
        eventLoop.runOnContext(now -> close(reason));
    }
}
