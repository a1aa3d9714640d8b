package dev.postern.postgres.transport;

import dev.postern.engine.backend.SourceException;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A few sessions with one database, for straight code on virtual threads: each call blocks, and none for ever, as a connection
 * that says nothing for a minute is cut. Failures are {@link PgSessionException}.
 */
public final class PgSessions implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Vertx vertx;
    private final PgServers servers;
    private final Duration silence;
    private final Pool pool;

    public PgSessions(Vertx vertx, PgConnectionUri uri, int maxSize) throws SourceException {
        this(vertx, uri, maxSize, SILENCE);
    }

    /** @param silence after which a connection that says nothing is cut, instead of a minute */
    public PgSessions(Vertx vertx, PgConnectionUri uri, int maxSize, Duration silence) throws SourceException {
        this.vertx = vertx;
        this.silence = silence;
        List<PgConnectOptions> options = uri.options();
        options.forEach(server ->
                server.setReadIdleTimeout((int) silence.toMillis()).setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
        this.servers = new PgServers(vertx, options);
        this.pool = PgBuilder.pool()
                .using(vertx)
                .connectingTo(servers)
                .with(poolOptions(maxSize, silence))
                .build();
    }

    /** An idle session is given up before it counts as silent: the database sleeps when nobody asks. */
    private static PoolOptions poolOptions(int maxSize, Duration silence) {
        return new PoolOptions()
                .setMaxSize(maxSize)
                .setConnectionTimeout(10)
                .setIdleTimeout((int) silence.toMillis() / 2)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setPoolCleanerPeriod((int) silence.toMillis() / 8);
    }

    public List<PgRow> query(String sql, @Nullable Object... arguments) {
        return session(connection -> new PgSession(connection).query(sql, arguments));
    }

    /** Commits when the work returns, rolls back when it throws. */
    public <T extends @Nullable Object> T transaction(Function<PgSession, T> work) {
        return session(connection -> {
            Transaction transaction = Await.result(connection.begin());
            T result;
            try {
                result = work.apply(new PgSession(connection));
            } catch (RuntimeException e) {
                rollback(transaction, e);
                throw e;
            }
            Await.result(transaction.commit());
            return result;
        });
    }

    private static void rollback(Transaction transaction, RuntimeException cause) {
        try {
            Await.result(transaction.rollback());
        } catch (PgSessionException e) {
            cause.addSuppressed(e);
        }
    }

    private <T extends @Nullable Object> T session(Function<SqlConnection, T> work) {
        SqlConnection connection = Await.connection(pool.getConnection());
        try {
            return work.apply(connection);
        } finally {
            connection.close();
        }
    }

    /**
     * Listens on a channel with a session of its own until that breaks ({@link PgSessionException}) or the thread is
     * interrupted.
     *
     * @param onListening called once, when whatever is notified from now on will arrive
     * @param onNotice takes payloads, on the client's own thread: it must return at once
     */
    public void listen(String channel, Runnable onListening, Consumer<String> onNotice) throws InterruptedException {
        PgConnection connection = Await.connection(
                servers.get().compose(options -> PgConnection.connect(vertx, PgConnectOptions.wrap(options))));
        try {
            CompletableFuture<Void> closed = new CompletableFuture<>();
            connection.closeHandler(ended -> closed.complete(null));
            connection.exceptionHandler(closed::completeExceptionally);
            connection.notificationHandler(notice -> onNotice.accept(notice.getPayload()));
            new PgSession(connection).script("LISTEN \"" + channel.replace("\"", "\"\"") + "\"");
            onListening.run();
            while (!ended(closed)) {
                new PgSession(connection).script("SELECT 1");
            }
        } finally {
            connection.close();
        }
        throw PgSessionException.closed();
    }

    /** Waits for half of what counts as silence: asking something in between tells a quiet connection from a dead one. */
    private boolean ended(CompletableFuture<Void> closed) throws InterruptedException {
        try {
            closed.get(silence.toMillis() / 2, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw PgSessionException.of(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        servers.close();
    }
}
