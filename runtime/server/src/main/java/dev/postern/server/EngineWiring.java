package dev.postern.server;

import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.SourceException;
import dev.postern.postgres.catalog.PgInstances;
import dev.postern.postgres.catalog.PgMetadataStore;
import dev.postern.postgres.transport.PgConnectionUri;
import dev.postern.postgres.transport.PgSessions;
import dev.postern.server.auth.Authenticator;
import dev.postern.server.config.Secret;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.config.UsageException;
import dev.postern.server.engine.EngineLog;
import dev.postern.server.engine.RunningEngine;
import dev.postern.server.error.ErrorResponses;
import dev.postern.server.http.CorsPolicy;
import dev.postern.server.http.InFlight;
import dev.postern.server.http.ServerRoutes;
import dev.postern.server.log.Log;
import dev.postern.server.log.UnhandledErrors;
import dev.postern.server.websocket.WebSockets;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The object graph, by constructor. */
final class EngineWiring {
    /** The port opens when the first attempt to build a schema cache has ended, after this time at the latest. */
    private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(10);

    private static final int METADATA_SESSIONS = 5;

    private final ServerConfig config;
    private final InFlight inFlight = new InFlight();
    private final ExecutorService mayWait = Executors.newVirtualThreadPerTaskExecutor();
    private final PgSessions metadataDatabase;
    private final RunningEngine engine;
    private final ServerRoutes routes;
    private final WebSockets webSockets;

    EngineWiring(ServerConfig config, Environment environment, Log log, Vertx vertx) {
        this.config = config;
        this.metadataDatabase = metadataDatabase(config.databases(), environment, vertx);
        this.engine = new RunningEngine(
                config,
                address(config.listen()),
                new PgMetadataStore(metadataDatabase),
                new PgInstances(metadataDatabase),
                environment,
                new EngineLog(log),
                vertx);
        ErrorResponses errors = new ErrorResponses(
                config.engine().devMode(), config.engine().adminInternalErrors(), new UnhandledErrors(log));
        Authenticator authenticator = new Authenticator(config.access(), environment);
        CorsPolicy cors = new CorsPolicy(config.cors());
        this.webSockets = new WebSockets(engine, authenticator, errors, cors, config.sockets(), inFlight, log, vertx);
        this.routes = new ServerRoutes(
                config, engine, authenticator, errors, cors, inFlight, log, vertx, mayWait, Version.text());
    }

    private static PgSessions metadataDatabase(ServerConfig.Databases databases, Environment environment, Vertx vertx) {
        try {
            return new PgSessions(vertx, metadataAddress(databases, environment), METADATA_SESSIONS);
        } catch (SourceException unusable) {
            throw unusableUrl(unusable);
        }
    }

    /** Throws {@link UsageException} where there is none. */
    static PgConnectionUri metadataAddress(ServerConfig.Databases databases, Environment environment) {
        String url = databases
                .metadataFrom()
                .map(name -> environment
                        .get(name)
                        .orElseThrow(() -> new UsageException("--metadata-database-url-from: there is no " + name)))
                .or(() -> databases.metadata().map(Secret::reveal))
                .orElseThrow(() -> new UsageException(
                        "where is the metadata database? Give --metadata-database-url or --database-url"));
        try {
            return PgConnectionUri.parse(url);
        } catch (SourceException unusable) {
            throw unusableUrl(unusable);
        }
    }

    private static UsageException unusableUrl(SourceException unusable) {
        return new UsageException("--metadata-database-url: " + unusable.reason());
    }

    private static String address(ServerConfig.Listen listen) {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + listen.port();
        } catch (UnknownHostException nameless) {
            return listen.host() + ":" + listen.port();
        }
    }

    RunningEngine engine() {
        return engine;
    }

    void mount(Router router) {
        webSockets.mount(router);
        routes.mount(router);
    }

    void start() throws InterruptedException {
        engine.start();
        engine.awaitFirstAttempt(FIRST_ATTEMPT);
    }

    void stop() throws InterruptedException {
        webSockets.closeAll();
        inFlight.drain(config.shutdownTimeout());
        engine.close();
        mayWait.shutdown();
        metadataDatabase.close();
    }
}
