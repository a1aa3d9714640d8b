package dev.postern.postgres.transport;

import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.SourceException;
import dev.postern.engine.backend.SourceHandle;
import dev.postern.metadata.PostgresConfiguration;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** An opened Postgres source. It connects when something is asked of it, and again by itself when the database was gone. */
public final class PgSource implements SourceHandle {
    private static final int MOST_PIPELINED = 8;

    private final String name;
    private final SourceSettings settings;
    private final Connector connector;
    private final StatementTimes times = new StatementTimes();
    private final PipelinedLane pipelined;
    private final ExclusiveLane exclusive;

    private PgSource(Vertx vertx, String name, SourceSettings settings) {
        this.name = name;
        this.settings = settings;
        this.connector = new Connector(vertx, settings);
        int shared = Math.min(MOST_PIPELINED, settings.maxConnections() / 2);
        this.pipelined = new PipelinedLane(vertx, connector, shared);
        this.exclusive = new ExclusiveLane(vertx, connector, settings, settings.maxConnections() - shared);
    }

    /** @throws SourceException if the configuration does not resolve */
    static PgSource open(Vertx vertx, String name, PostgresConfiguration configuration, Environment environment)
            throws SourceException {
        SourceSettings settings = SourceSettings.of(configuration.connectionInfo(), environment);
        PgConnectionUri.parse(settings.url().read());
        return new PgSource(vertx, name, settings);
    }

    /** @throws IllegalArgumentException if another backend opened it */
    public static PgSource of(SourceHandle handle) {
        if (handle instanceof PgSource source) {
            return source;
        }
        throw new IllegalArgumentException("source " + handle.sourceName() + " is not one of Postgres");
    }

    @Override
    public String sourceName() {
        return name;
    }

    Connector connector() {
        return connector;
    }

    StatementTimes times() {
        return times;
    }

    /** Where a statement that only reads goes: with the short ones only if it was seen to be short. */
    Lane laneOf(String sql) {
        return times.isShort(sql) ? pipelined : exclusive;
    }

    ExclusiveLane exclusive() {
        return exclusive;
    }

    Lane other(Lane lane) {
        return lane == exclusive ? pipelined : exclusive;
    }

    /** {@code BEGIN} at the isolation level that the source is configured with. */
    String begin(boolean readOnly) {
        String level = settings.isolation().spelling().replace('-', ' ').toUpperCase(Locale.ROOT);
        return "BEGIN ISOLATION LEVEL " + level + (readOnly ? " READ ONLY" : " READ WRITE");
    }

    /** Straight code on a connection of its own: commits when it returns, rolls back when it throws. Blocks. */
    <T> T transaction(String begin, Function<PgSession, T> work) {
        Promise<PgConnection> lent = Promise.promise();
        Promise<Void> given = Promise.promise();
        exclusive
                .run(connection -> {
                    lent.complete(connection);
                    return given.future();
                })
                .onFailure(lent::tryFail);
        PgConnection connection = Await.result(lent.future());
        try {
            return transaction(connection, begin, work);
        } finally {
            given.complete();
        }
    }

    /** A connection that cannot be brought back to where it was is not used again. */
    private static <T> T transaction(PgConnection connection, String begin, Function<PgSession, T> work) {
        PgSession session = new PgSession(connection);
        try {
            session.script(begin);
            T result = work.apply(session);
            session.script("COMMIT");
            return result;
        } catch (RuntimeException e) {
            connection.query("ROLLBACK").execute().onFailure(broken -> connection.close());
            throw e;
        }
    }

    /**
     * Runs a statement of the engine's own that only reads. Blocks.
     *
     * @return the one {@code bytea} that it answers
     */
    public byte[] document(String sql, Duration timeout) throws SourceException {
        String begin = "BEGIN READ ONLY; SET LOCAL jit = off; SET LOCAL statement_timeout = " + timeout.toMillis();
        try {
            List<PgRow> rows = transaction(begin, session -> session.query(sql + Connector.ONCE));
            return ResultBytes.of(rows.getFirst().value(0));
        } catch (PgSessionException e) {
            throw PgErrors.ofSource(cause(e));
        }
    }

    static Throwable cause(PgSessionException failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : cause;
    }

    /** Waits for nothing: what is under way gets its answer. */
    @Override
    public void close() {
        pipelined.close();
        exclusive.close();
        connector.close();
    }

    @Override
    public String toString() {
        return "PgSource[" + name + "]";
    }
}
