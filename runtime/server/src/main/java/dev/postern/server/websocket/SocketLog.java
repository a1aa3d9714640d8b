package dev.postern.server.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.engine.session.Session;
import dev.postern.server.log.Log;
import dev.postern.server.log.LogLevel;
import dev.postern.server.log.LogType;
import java.util.Optional;

/** The {@code websocket-log} lines of one connection: {@code {"event":{"type":…},"connection_info":{"websocket_id":…}}}. */
final class SocketLog {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Log log;
    private final String connectionId;

    SocketLog(Log log, String connectionId) {
        this.log = log;
        this.connectionId = connectionId;
    }

    void accepted() {
        event(LogLevel.INFO, "accepted", Optional.empty(), Optional.empty());
    }

    void rejected(JsonNode why) {
        event(LogLevel.ERROR, "rejected", Optional.of(why), Optional.empty());
    }

    void refused(JsonNode why) {
        event(LogLevel.ERROR, "conn_err", Optional.of(why), Optional.empty());
    }

    void broken(String why) {
        ObjectNode detail = JSON.objectNode().put("message", why);
        event(LogLevel.WARN, "broken", Optional.of(detail), Optional.empty());
    }

    void closing(CloseReason reason) {
        ObjectNode detail = JSON.objectNode().put("code", reason.code()).put("message", reason.words());
        event(LogLevel.INFO, "closing", Optional.of(detail), Optional.empty());
    }

    void closed() {
        event(LogLevel.INFO, "closed", Optional.empty(), Optional.empty());
    }

    void started(String id, GraphqlRequest request, String requestId, Optional<Session> session) {
        ObjectNode detail = operation(id, requestId, "started");
        request.operationName().ifPresent(name -> detail.put("operation_name", name));
        detail.putObject("query").put("query", request.query());
        event(LogLevel.INFO, "operation", Optional.of(detail), session);
    }

    void completed(String id, String requestId) {
        event(LogLevel.INFO, "operation", Optional.of(operation(id, requestId, "completed")), Optional.empty());
    }

    void failed(String id, String requestId, JsonNode error) {
        ObjectNode detail = operation(id, requestId, "query_err");
        detail.set("error", error);
        event(LogLevel.ERROR, "operation", Optional.of(detail), Optional.empty());
    }

    private static ObjectNode operation(String id, String requestId, String type) {
        ObjectNode detail = JSON.objectNode().put("operation_id", id).put("request_id", requestId);
        detail.putObject("operation_type").put("type", type);
        return detail;
    }

    private void event(LogLevel level, String type, Optional<? extends JsonNode> detail, Optional<Session> session) {
        if (!log.isOn(level, LogType.WEBSOCKET_LOG.wire())) {
            return;
        }
        ObjectNode line = JSON.objectNode();
        ObjectNode event = line.putObject("event").put("type", type);
        detail.ifPresent(value -> event.set("detail", value));
        line.putObject("connection_info").put("websocket_id", connectionId);
        session.ifPresent(who -> {
            ObjectNode variables = line.putObject("user_vars");
            who.variables().byName().forEach(variables::put);
        });
        log.write(level, LogType.WEBSOCKET_LOG, line);
    }
}
