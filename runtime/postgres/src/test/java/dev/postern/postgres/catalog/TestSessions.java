package dev.postern.postgres.catalog;

import dev.postern.engine.backend.SourceException;
import dev.postern.postgres.transport.PgConnectionUri;
import dev.postern.postgres.transport.PgSessions;
import io.vertx.core.Vertx;

/** Sessions over one Vert.x that lives as long as the test JVM. */
final class TestSessions {
    private static final Vertx VERTX = Vertx.vertx();

    private TestSessions() {}

    static PgSessions connect(String url) {
        try {
            return new PgSessions(VERTX, PgConnectionUri.parse(url), 4);
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }
}
