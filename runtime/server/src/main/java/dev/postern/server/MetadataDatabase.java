package dev.postern.server;

import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.SourceException;
import dev.postern.postgres.transport.PgConnectionUri;
import dev.postern.postgres.transport.PgSessions;
import dev.postern.server.config.Secret;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.config.UsageException;
import io.vertx.core.Vertx;

/** Sessions with the metadata database, wherever that is at the moment. */
final class MetadataDatabase implements AutoCloseable {
    private static final int SESSIONS = 5;

    private final ServerConfig.Databases databases;
    private final Environment environment;
    private final PgSessions sessions;
    private Secret url;

    MetadataDatabase(ServerConfig.Databases databases, Environment environment, Vertx vertx) {
        this.databases = databases;
        this.environment = environment;
        this.url = url(databases, environment);
        try {
            this.sessions = new PgSessions(vertx, parsed(url), SESSIONS);
        } catch (SourceException unusable) {
            throw unusable(unusable);
        }
    }

    /** Throws {@link UsageException} where there is none, or no address. */
    static void check(ServerConfig.Databases databases, Environment environment) {
        parsed(url(databases, environment));
    }

    private static Secret url(ServerConfig.Databases databases, Environment environment) {
        return databases
                .metadataFrom()
                .map(name -> environment
                        .get(name)
                        .map(Secret::new)
                        .orElseThrow(() -> new UsageException("--metadata-database-url-from: there is no " + name
                                + " in the environment or in --secrets-dir")))
                .or(databases::metadata)
                .orElseThrow(() -> new UsageException(
                        "where is the metadata database? Give --metadata-database-url or --database-url"));
    }

    private static PgConnectionUri parsed(Secret url) {
        try {
            return PgConnectionUri.parse(url.reveal());
        } catch (SourceException unusable) {
            throw unusable(unusable);
        }
    }

    private static UsageException unusable(SourceException unusable) {
        return new UsageException("--metadata-database-url: " + unusable.reason());
    }

    PgSessions sessions() {
        return sessions;
    }

    /** Looks where it is now. Throws {@link UsageException} if nobody can tell: then it is where it was. */
    synchronized void follow() {
        Secret now = url(databases, environment);
        if (now.equals(url)) {
            return;
        }
        try {
            sessions.moveTo(parsed(now));
            url = now;
        } catch (SourceException unusable) {
            throw unusable(unusable);
        }
    }

    @Override
    public void close() {
        sessions.close();
    }
}
