package dev.postern.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.engine.session.Session;
import dev.postern.server.auth.Authenticator;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.error.ErrorResponses;
import dev.postern.server.http.CorsPolicy;
import dev.postern.server.http.EngineCalls;
import dev.postern.server.http.InFlight;
import dev.postern.server.http.ServerRoutes;
import dev.postern.server.log.Log;
import dev.postern.server.log.UnhandledErrors;
import dev.postern.server.websocket.WebSockets;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The object graph, by constructor. */
final class EngineWiring {
    private final ServerConfig config;
    private final InFlight inFlight = new InFlight();
    private final ExecutorService mayWait = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerRoutes routes;
    private final WebSockets webSockets;

    EngineWiring(ServerConfig config, Log log, Vertx vertx) {
        this.config = config;
        ErrorResponses errors = new ErrorResponses(
                config.engine().devMode(), config.engine().adminInternalErrors(), new UnhandledErrors(log));
        Authenticator authenticator = new Authenticator(config.access());
        CorsPolicy cors = new CorsPolicy(config.cors());
        EngineCalls engine = new NoEngine();
        this.webSockets = new WebSockets(engine, authenticator, errors, cors, config.sockets(), inFlight, log, vertx);
        this.routes = new ServerRoutes(
                config, engine, authenticator, errors, cors, inFlight, log, vertx, mayWait, Version.text());
    }

    void mount(Router router) {
        webSockets.mount(router);
        routes.mount(router);
    }

    void start() {}

    void stop() throws InterruptedException {
        webSockets.closeAll();
        inFlight.drain(config.shutdownTimeout());
        mayWait.shutdown();
    }

    /** Stands in until the engine is there. */
    private static final class NoEngine implements EngineCalls {
        private static InvalidRequestException notYet() {
            return new InvalidRequestException(ErrorCode.NOT_SUPPORTED, JsonPath.ROOT, "the engine is not there yet");
        }

        @Override
        public CompletionStage<byte[]> answer(GraphqlRequest request, Session session) {
            return CompletableFuture.failedStage(notYet());
        }

        @Override
        public CompletionStage<byte[]> answerOverWebSocket(GraphqlRequest request, Session session) {
            return CompletableFuture.failedStage(notYet());
        }

        @Override
        public CompletionStage<byte[]> explain(JsonNode body, Session session) {
            return CompletableFuture.failedStage(notYet());
        }

        @Override
        public JsonNode runMetadata(String endpoint, JsonNode body, Session session) {
            throw notYet();
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public Health health() {
            return Health.NO_METADATA_DATABASE;
        }

        @Override
        public JsonNode status() {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
