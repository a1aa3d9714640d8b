package dev.postern.server;

import dev.postern.server.config.ServerConfig;
import dev.postern.server.config.ServerConfig.Listen;
import dev.postern.server.log.Log;
import java.util.Optional;

/** What {@code main} hands to the objects that Quarkus makes by itself. */
record Launch(ServerConfig config, Log log, long startedNanos) {
    private static volatile Optional<Launch> current = Optional.empty();

    /** To be called once, before Quarkus runs. */
    static void with(ServerConfig config, Log log) {
        current = Optional.of(new Launch(config, log, System.nanoTime()));
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
