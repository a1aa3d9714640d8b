package dev.postern.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.server.local.LocalMode;
import dev.postern.server.log.LogLevel;
import dev.postern.server.websocket.WebSockets;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where Quarkus calls us: routes are mounted, then the engine starts, then the port opens, and on SIGTERM all is drained. */
@Singleton
public class Serving implements QuarkusApplication, HttpServerOptionsCustomizer {
    private final Launch launch = Launch.current();
    private final EngineWiring wiring;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Serving(Vertx vertx) {
        this.wiring = new EngineWiring(launch.config(), launch.environment(), launch.log(), vertx);
    }

    void mount(@Observes Router router) {
        wiring.mount(router);
    }

    /** Quarkus opens the port when this has returned. */
    void start(@Observes StartupEvent starting) throws InterruptedException {
        wiring.start();
        launch.local().ifPresent(local -> local.start(wiring.engine()));
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setTcpNoDelay(true);
        options.setMaxInitialLineLength(launch.config().listen().maxHeaderBytes());
        WebSockets.configure(options, launch.config().sockets());
    }

    @Override
    public int run(String... arguments) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("message", "starting API server");
        info.put("port", port);
        info.put("time_taken", (System.nanoTime() - launch.startedNanos()) / 1_000_000_000.0);
        new StartupLog(launch.log()).write(LogLevel.INFO, "server", info);
        launch.local().ifPresent(local -> local.serving(wiring.engine(), port));
        new Termination(this::stop).install();
        Quarkus.waitForExit();
        return 0;
    }

    /** Should the start have failed half-way; otherwise all is over by now. */
    void abandon(@Observes ShutdownEvent stopping) {
        stop();
    }

    private void stop() {
        if (stopped.getAndSet(true)) {
            return;
        }
        try {
            wiring.stop();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        launch.local().ifPresent(LocalMode::close);
    }
}
