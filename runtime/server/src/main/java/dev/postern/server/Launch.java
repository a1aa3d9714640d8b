package dev.postern.server;

import dev.postern.engine.backend.Environment;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.config.ServerConfig.Listen;
import dev.postern.server.local.LocalMode;
import dev.postern.server.log.Log;
import java.util.Optional;

/**
 * What {@code main} hands to the objects that Quarkus makes by itself.
 *
 * @param environment where {@code from_env} names are looked up
 * @param local what local mode does beside serving, if that was asked for
 */
record Launch(ServerConfig config, Log log, Environment environment, Optional<LocalMode> local, long startedNanos) {
    private static volatile Optional<Launch> current = Optional.empty();

    /** To be called once, before Quarkus runs. */
    static void with(ServerConfig config, Log log, Environment environment, Optional<LocalMode> local) {
        current = Optional.of(new Launch(config, log, environment, local, System.nanoTime()));
        tellQuarkus(config.listen());
    }

    static Launch current() {
        return current.orElseThrow();
    }

    private static void tellQuarkus(Listen listen) {
        System.setProperty("quarkus.http.host", listen.host().equals("*") ? "0.0.0.0" : listen.host());
        System.setProperty("quarkus.http.port", String.valueOf(listen.port()));
        System.setProperty("quarkus.http.limits.max-header-size", String.valueOf(listen.maxHeaderBytes()));
    }
}
