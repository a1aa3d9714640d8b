package dev.postern.server;

import dev.postern.engine.backend.Environment;
import dev.postern.postgres.catalog.PgInstances;
import dev.postern.postgres.catalog.PgMetadataStore;
import dev.postern.server.auth.Authenticator;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.config.UsageException;
import dev.postern.server.engine.EngineLog;
import dev.postern.server.engine.ProcessEnvironment;
import dev.postern.server.engine.RunningEngine;
import dev.postern.server.engine.SecretsWatch;
import dev.postern.server.error.ErrorResponses;
import dev.postern.server.http.CorsPolicy;
import dev.postern.server.http.InFlight;
import dev.postern.server.http.ServerRoutes;
import dev.postern.server.log.Log;
import dev.postern.server.log.LogLevel;
import dev.postern.server.log.UnhandledErrors;
import dev.postern.server.websocket.WebSockets;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The object graph, by constructor. */
final class EngineWiring {
    /** The port opens when the first attempt to build a schema cache has ended, after this time at the latest. */
    private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(10);

    private final ServerConfig config;
    private final Environment environment;
    private final StartupLog log;
    private final InFlight inFlight = new InFlight();
    private final ExecutorService mayWait = Executors.newVirtualThreadPerTaskExecutor();
    private final MetadataDatabase metadataDatabase;
    private Optional<SecretsWatch> secrets = Optional.empty();
    private final RunningEngine engine;
    private final ServerRoutes routes;
    private final WebSockets webSockets;

    EngineWiring(ServerConfig config, Environment environment, Log log, Vertx vertx) {
        this.config = config;
        this.environment = environment;
        this.log = new StartupLog(log);
        this.metadataDatabase = new MetadataDatabase(config.databases(), environment, vertx);
        this.engine = new RunningEngine(
                config,
                address(config.listen()),
                new PgMetadataStore(metadataDatabase.sessions()),
                new PgInstances(metadataDatabase.sessions()),
                ofMetadata(config.access(), environment),
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

    private static String address(ServerConfig.Listen listen) {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + listen.port();
        } catch (UnknownHostException nameless) {
            return listen.host() + ":" + listen.port();
        }
    }

    /** What metadata may name: all but the key by which metadata is written. */
    private static Environment ofMetadata(ServerConfig.Access access, Environment environment) {
        return access.operatorKeyFrom()
                .<Environment>map(key -> new WithoutVariable(environment, key))
                .orElse(environment);
    }

    private record WithoutVariable(Environment environment, String hidden) implements Environment {
        @Override
        public Optional<String> get(String name) {
            return name.equals(hidden) ? Optional.empty() : environment.get(name);
        }

        @Override
        public Optional<String> fresh(String name) {
            return name.equals(hidden) ? Optional.empty() : environment.fresh(name);
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
        tellWhatIsMissing();
        engine.start();
        if (environment instanceof ProcessEnvironment process) {
            secrets = Optional.of(process.watch(this::secretsChanged));
        }
        engine.awaitFirstAttempt(FIRST_ATTEMPT);
    }

    /** Who authenticates looks secrets up each time; what is connected has to be told. */
    private void secretsChanged() {
        log.message(LogLevel.INFO, "secrets", "mounted secrets have changed");
        tellWhatIsMissing();
        try {
            metadataDatabase.follow();
        } catch (UsageException useless) {
            log.message(LogLevel.ERROR, "secrets", useless.message());
        }
        engine.environmentChanged();
    }

    private void tellWhatIsMissing() {
        Stream.concat(config.access().adminSecretsFrom().stream(), config.access().operatorKeyFrom().stream())
                .filter(name ->
                        environment.get(name).filter(text -> !text.isBlank()).isEmpty())
                .forEach(name -> log.message(LogLevel.WARN, "secrets", "there is no " + name + ": it opens nothing"));
    }

    /** Ends the work in hand. All else goes on, for whoever comes before the port is closed, and ends with the process. */
    void stop() throws InterruptedException {
        Duration patience = config.shutdownTimeout();
        inFlight.announceEnd();
        webSockets.leave(InFlight.quiet(patience));
        inFlight.drain(patience);
        webSockets.closeAll();
        secrets.ifPresent(SecretsWatch::close);
        engine.close();
    }
}
