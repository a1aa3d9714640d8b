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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A few sessions with one database, for straight code on virtual threads: each call blocks, and none for ever, as a connection
 * that says nothing for a minute is cut. Failures are {@link PgSessionException}.
 *
 * <p>The database's address may change, or the password alone: {@link #moveTo}. A session that cannot sign in at that time waits
 * a little, for one that has or for the new password.
 */
public final class PgSessions implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration SIGN_IN_PATIENCE = Duration.ofSeconds(3);
    private static final Duration SIGN_IN_PAUSE = Duration.ofMillis(100);
    private static final Duration MOVE_PAUSE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final int maxSize;
    private final Duration silence;
    private final AtomicLong moves = new AtomicLong();
    private volatile Address address;
    private volatile @Nullable PgConnection listening;

    public PgSessions(Vertx vertx, PgConnectionUri uri, int maxSize) throws SourceException {
        this(vertx, uri, maxSize, SILENCE);
    }

    /** @param silence after which a connection that says nothing is cut, instead of a minute */
    public PgSessions(Vertx vertx, PgConnectionUri uri, int maxSize, Duration silence) throws SourceException {
        this.vertx = vertx;
        this.maxSize = maxSize;
        this.silence = silence;
        this.address = address(uri);
    }

    /** The sessions with one address. */
    private record Address(PgServers servers, Pool pool) {
        void close() {
            pool.close();
            servers.close();
        }
    }

    private Address address(PgConnectionUri uri) throws SourceException {
        List<PgConnectOptions> options = uri.options();
        options.forEach(server ->
                server.setReadIdleTimeout((int) silence.toMillis()).setIdleTimeoutUnit(TimeUnit.MILLISECONDS));
        PgServers servers = new PgServers(vertx, options);
        Pool pool = PgBuilder.pool()
                .using(vertx)
                .connectingTo(servers)
                .with(poolOptions(maxSize, silence))
                .build();
        return new Address(servers, pool);
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

    /**
     * Uses another address once that takes sessions; until then, the former. What runs there goes on for a minute. Does not wait.
     */
    public void moveTo(PgConnectionUri uri) throws SourceException {
        Address next = address(uri);
        long move = moves.incrementAndGet();
        Thread.ofVirtual().name("move of sessions").start(() -> {
            if (answers(next, move)) {
                take(next, move);
            } else {
                next.close();
            }
        });
    }

    /** False when there was another move in the meantime. */
    private boolean answers(Address next, long move) {
        while (moves.get() == move) {
            try {
                Await.connection(next.pool().getConnection()).close();
                return true;
            } catch (PgSessionException notYet) {
                try {
                    Thread.sleep(MOVE_PAUSE);
                } catch (InterruptedException e) {
                    return false;
                }
            }
        }
        return false;
    }

    private synchronized void take(Address next, long move) {
        if (moves.get() != move) {
            next.close();
            return;
        }
        Address former = address;
        address = next;
        PgConnection listens = listening;
        if (listens != null) {
            listens.close();
        }
        vertx.setTimer(silence.toMillis(), ignored -> former.close());
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
        SqlConnection connection = connection();
        try {
            return work.apply(connection);
        } finally {
            connection.close();
        }
    }

    private SqlConnection connection() {
        long deadline = System.nanoTime() + SIGN_IN_PATIENCE.toNanos();
        while (true) {
            try {
                return Await.connection(address.pool().getConnection());
            } catch (PgSessionException failure) {
                boolean mayPass = failure.sqlState()
                        .filter(state -> state.startsWith("28"))
                        .isPresent();
                if (!mayPass || System.nanoTime() > deadline) {
                    throw failure;
                }
                pause(failure);
            }
        }
    }

    private static void pause(PgSessionException failure) {
        try {
            Thread.sleep(SIGN_IN_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    /**
     * Listens on a channel with a session of its own until that breaks ({@link PgSessionException}), the address changes, or
     * the thread is interrupted.
     *
     * @param onListening called once, when whatever is notified from now on will arrive
     * @param onNotice takes payloads, on the client's own thread: it must return at once
     */
    public void listen(String channel, Runnable onListening, Consumer<String> onNotice) throws InterruptedException {
        Address here = address;
        PgConnection connection = Await.connection(
                here.servers().get().compose(options -> PgConnection.connect(vertx, PgConnectOptions.wrap(options))));
        try {
            CompletableFuture<Void> closed = new CompletableFuture<>();
            connection.closeHandler(ended -> closed.complete(null));
            connection.exceptionHandler(closed::completeExceptionally);
            connection.notificationHandler(notice -> onNotice.accept(notice.getPayload()));
            listening = connection;
            if (here != address) {
                return;
            }
            new PgSession(connection).script("LISTEN \"" + channel.replace("\"", "\"\"") + "\"");
            onListening.run();
            while (!ended(closed)) {
                new PgSession(connection).script("SELECT 1");
            }
        } finally {
            listening = null;
            connection.close();
        }
        if (here == address) {
            throw PgSessionException.closed();
        }
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
    public synchronized void close() {
        moves.incrementAndGet();
        address.close();
    }
}
