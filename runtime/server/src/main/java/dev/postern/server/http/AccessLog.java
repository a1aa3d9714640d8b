package dev.postern.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.session.Session;
import dev.postern.server.log.Log;
import dev.postern.server.log.LogLevel;
import dev.postern.server.log.LogType;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;
import java.util.Optional;

/** One {@code http-log} line a request. */
final class AccessLog {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Log log;

    AccessLog(Log log) {
        this.log = log;
    }

    /**
     * What an {@link Exchange} measured. Sizes in bytes, durations in nanoseconds.
     *
     * @param sentBytes as sent, so perhaps compressed
     */
    record Measures(long readNanos, long answerNanos, int sentBytes, Optional<String> encoding) {}

    void write(HttpServerRequest request, String requestId, Optional<Session> session, Reply reply, Measures measures) {
        LogLevel level = reply.error().isPresent() ? LogLevel.ERROR : LogLevel.INFO;
        if (!log.isOn(level, LogType.HTTP_LOG.wire())) {
            return;
        }
        ObjectNode detail = JSON.objectNode();
        detail.set("operation", operation(requestId, session, reply, measures));
        detail.put("request_id", requestId);
        detail.set("http_info", httpInfo(request, reply, measures));
        log.write(level, LogType.HTTP_LOG, detail);
    }

    private static ObjectNode operation(String requestId, Optional<Session> session, Reply reply, Measures measures) {
        ObjectNode operation = JSON.objectNode();
        operation.put("request_id", requestId);
        operation.put("request_mode", "single");
        operation.put("query_execution_time", seconds(measures.answerNanos()));
        operation.put("request_read_time", seconds(measures.readNanos()));
        operation.put("response_size", measures.sentBytes());
        operation.put("uncompressed_response_size", reply.body().length);
        session.ifPresent(who -> operation.set("user_vars", variables(who)));
        operation.setAll(reply.operation());
        reply.error().ifPresent(error -> operation.set("error", error));
        return operation;
    }

    private static ObjectNode variables(Session session) {
        ObjectNode variables = JSON.objectNode();
        session.variables().byName().forEach(variables::put);
        return variables;
    }

    private static ObjectNode httpInfo(HttpServerRequest request, Reply reply, Measures measures) {
        ObjectNode info = JSON.objectNode();
        info.put("status", reply.status());
        info.put("http_version", request.version() == HttpVersion.HTTP_2 ? "HTTP/2.0" : "HTTP/1.1");
        info.put("url", request.uri());
        SocketAddress remote = request.remoteAddress();
        info.put("ip", remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress());
        info.put("method", request.method().name());
        info.put("content_encoding", measures.encoding().orElse(null));
        return info;
    }

    private static double seconds(long nanos) {
        return nanos / 1_000_000_000.0;
    }
}
