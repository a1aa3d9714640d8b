package dev.postern.server.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.error.AccessException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.server.auth.Authenticator;
import dev.postern.server.auth.RequestHeaders;
import dev.postern.server.config.ServerConfig.Sockets;
import dev.postern.server.error.ErrorResponses;
import dev.postern.server.http.CorsPolicy;
import dev.postern.server.http.EngineCalls;
import dev.postern.server.http.InFlight;
import dev.postern.server.http.RequestId;
import dev.postern.server.log.Log;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** All websockets: the handshake, what connections share, and the end of them all. */
public final class WebSockets {
    private static final int LONGEST_MESSAGE = 16 * 1024 * 1024;

    private final EngineCalls engine;
    private final Authenticator authenticator;
    private final ErrorResponses errors;
    private final CorsPolicy cors;
    private final Sockets settings;
    private final InFlight inFlight;
    private final Log log;
    private final Vertx vertx;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    public WebSockets(
            EngineCalls engine,
            Authenticator authenticator,
            ErrorResponses errors,
            CorsPolicy cors,
            Sockets settings,
            InFlight inFlight,
            Log log,
            Vertx vertx) {
        this.engine = engine;
        this.authenticator = authenticator;
        this.errors = errors;
        this.cors = cors;
        this.settings = settings;
        this.inFlight = inFlight;
        this.log = log;
        this.vertx = vertx;
    }

    /** What the HTTP server has to know before it listens. */
    public static void configure(HttpServerOptions options, Sockets settings) {
        options.setWebSocketSubProtocols(List.of(GraphqlTransportWs.NAME, LegacyGraphqlWs.NAME));
        options.setMaxWebSocketMessageSize(LONGEST_MESSAGE);
        options.setPerMessageWebSocketCompressionSupported(settings.compression());
        options.setPerFrameWebSocketCompressionSupported(false);
    }

    public void mount(Router router) {
        router.get("/v1/graphql").handler(context -> upgrade(context, ErrorShape.GRAPHQL));
        router.get("/v1alpha1/graphql").handler(context -> upgrade(context, ErrorShape.PLAIN));
    }

    private void upgrade(RoutingContext context, ErrorShape shape) {
        HttpServerRequest request = context.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader("upgrade"))) {
            context.next();
            return;
        }
        RequestHeaders headers = RequestHeaders.of(request.headers());
        String requestId = RequestId.of(headers);
        SocketLog socketLog = new SocketLog(log, RequestId.fresh());
        if (!cors.admits(headers.get("origin"))) {
            reject(request, requestId, socketLog);
            return;
        }
        Context eventLoop = vertx.getOrCreateContext();
        request.toWebSocket().onSuccess(socket -> {
            Connection connection = new Connection(socket, this, eventLoop, headers, shape, requestId, socketLog);
            open.add(connection);
            connection.open();
            if (inFlight.isDraining()) {
                connection.close(CloseReason.GOING_AWAY);
            }
        });
    }

    private void reject(HttpServerRequest request, String requestId, SocketLog socketLog) {
        AccessException refusal = new AccessException(
                ErrorCode.ACCESS_DENIED,
                400,
                JsonPath.ROOT,
                "received origin header does not match configured CORS domains",
                Optional.empty());
        JsonNode body = errors.tell(refusal, Optional.empty(), requestId).plain();
        socketLog.rejected(body);
        request.response()
                .setStatusCode(400)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(body.toString());
    }

    /** Tells every client that the server is going away, once what it runs has ended; not all of them at the same moment. */
    public void leave(Duration within) {
        long millis = Math.max(1, within.toMillis());
        open.forEach(connection ->
                vertx.setTimer(1 + ThreadLocalRandom.current().nextLong(millis), now -> connection.leaveSoon()));
    }

    /** The same, at once. */
    public void closeAll() {
        open.forEach(connection -> connection.closeSoon(CloseReason.GOING_AWAY));
    }

    void closed(Connection connection) {
        open.remove(connection);
    }

    long after(Duration pause, Runnable action) {
        return vertx.setTimer(pause.toMillis(), timer -> action.run());
    }

    long each(Duration pause, Runnable action) {
        return vertx.setPeriodic(pause.toMillis(), timer -> action.run());
    }

    void cancel(long timer) {
        vertx.cancelTimer(timer);
    }

    EngineCalls engine() {
        return engine;
    }

    Authenticator authenticator() {
        return authenticator;
    }

    ErrorResponses errors() {
        return errors;
    }

    Sockets settings() {
        return settings;
    }

    InFlight inFlight() {
        return inFlight;
    }
}
