package dev.postern.postgres.transport;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Connections with one user at a time. Opened when needed, most recently used first, given up after some time.
 *
 * <p>A password may be changed in the database a while before it is changed here. Until then no connection can be opened, and
 * those that are open are all there is: so the last one is kept however long it is idle, an old one until another stands in its
 * place, and whoever comes when no further one can be opened waits for one of them.
 */
final class ExclusiveLane implements Lane {
    private static final int MOST_WAITING = 1_000;
    private static final long SWEEP_MILLIS = 5_000;
    private static final long REFUSED_PAUSE_MILLIS = 1_000;

    private final Vertx vertx;
    private final Connector connector;
    private final int max;
    private final SourceSettings settings;
    private final long sweeper;

    private final Map<PgConnection, Long> bornAt = new HashMap<>();
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Deque<Promise<PgConnection>> waiting = new ArrayDeque<>();
    /** Old ones that others stand in for: not to be used again. */
    private final Set<PgConnection> replaced = new HashSet<>();

    private int opening;
    private boolean replacing;
    private boolean refused;
    private boolean closed;

    private record Idle(PgConnection connection, long since) {}

    ExclusiveLane(Vertx vertx, Connector connector, SourceSettings settings, int max) {
        this.vertx = vertx;
        this.connector = connector;
        this.settings = settings;
        this.max = max;
        this.sweeper = vertx.setPeriodic(SWEEP_MILLIS, ignored -> sweep());
    }

    @Override
    public <T> Future<T> run(Function<PgConnection, Future<T>> work, LongConsumer took) {
        return acquire().compose(connection -> {
            long start = System.nanoTime();
            Future<T> done;
            try {
                done = work.apply(connection);
            } catch (RuntimeException e) {
                done = Future.failedFuture(e);
            }
            return done.onSuccess(ignored -> took.accept(System.nanoTime() - start))
                    .onComplete(ignored -> release(connection));
        });
    }

    /** After one connection broke, the others that are idle are not to be trusted. */
    void closeIdle() {
        List<PgConnection> doubtful = new ArrayList<>();
        synchronized (this) {
            idle.forEach(each -> doubtful.add(each.connection()));
            idle.clear();
        }
        doubtful.forEach(PgConnection::close);
    }

    private synchronized Future<PgConnection> acquire() {
        if (closed) {
            return Future.failedFuture(new LaneFullException("the source is closed"));
        }
        Idle free = idle.pollLast();
        if (free != null) {
            return Future.succeededFuture(free.connection());
        }
        if (waiting.size() >= MOST_WAITING) {
            return Future.failedFuture(new LaneFullException("too many statements wait for a connection"));
        }
        Promise<PgConnection> promise = Promise.promise();
        waiting.add(promise);
        long timer = vertx.setTimer(Math.max(1, settings.patience().toMillis()), ignored -> expire(promise));
        openIfNeeded();
        return promise.future().onComplete(ignored -> vertx.cancelTimer(timer));
    }

    private void expire(Promise<PgConnection> promise) {
        synchronized (this) {
            if (!waiting.remove(promise)) {
                return;
            }
        }
        promise.fail(new LaneFullException(
                "no connection became free within " + settings.patience().toSeconds() + " s"));
    }

    private void openIfNeeded() {
        boolean mayOpen = !refused || bornAt.isEmpty();
        if (!mayOpen || opening >= waiting.size() || bornAt.size() + opening >= max) {
            return;
        }
        opening++;
        open().onComplete(opened -> {
            synchronized (this) {
                opening--;
            }
            if (opened.succeeded()) {
                release(opened.result());
            } else {
                failed(opened.cause());
            }
        });
    }

    private Future<PgConnection> open() {
        return connector
                .connect(((VertxInternal) vertx).createEventLoopContext())
                .onSuccess(connection -> {
                    synchronized (this) {
                        bornAt.put(connection, System.nanoTime());
                    }
                    connection.closeHandler(ignored -> lost(connection));
                });
    }

    /** Whoever waits is told at once: a database that is down is no reason to wait for one. One that is not, is. */
    private void failed(Throwable cause) {
        Promise<PgConnection> first;
        synchronized (this) {
            if (cause instanceof SignInRefusedException && !bornAt.isEmpty()) {
                pause();
                return;
            }
            first = waiting.poll();
            openIfNeeded();
        }
        if (first != null) {
            first.fail(cause);
        }
    }

    /** Passwords that are refused are not tried with every statement. */
    private void pause() {
        if (!refused) {
            refused = true;
            vertx.setTimer(REFUSED_PAUSE_MILLIS, ignored -> resume());
        }
    }

    private synchronized void resume() {
        refused = false;
        openIfNeeded();
    }

    private void release(PgConnection connection) {
        Promise<PgConnection> next = null;
        boolean usable;
        synchronized (this) {
            usable = bornAt.containsKey(connection) && !closed && !replaced.remove(connection);
            if (usable) {
                replaceIfOld(connection);
                next = waiting.poll();
                if (next == null) {
                    idle.addLast(new Idle(connection, System.nanoTime()));
                }
            }
        }
        if (next != null) {
            next.complete(connection);
        } else if (!usable) {
            connection.close();
        }
    }

    private void replaceIfOld(PgConnection connection) {
        if (replacing || refused || !isOld(connection)) {
            return;
        }
        replacing = true;
        open().onComplete(opened -> {
            boolean isIdle = false;
            synchronized (this) {
                replacing = false;
                if (opened.failed() && opened.cause() instanceof SignInRefusedException) {
                    pause();
                    return;
                }
                isIdle = idle.removeIf(each -> each.connection() == connection);
                if (!isIdle && bornAt.containsKey(connection)) {
                    replaced.add(connection);
                }
            }
            if (isIdle) {
                connection.close();
            }
            if (opened.succeeded()) {
                release(opened.result());
            }
        });
    }

    private boolean isOld(PgConnection connection) {
        Long born = bornAt.get(connection);
        Duration lifetime = settings.lifetime();
        return !lifetime.isZero() && born != null && System.nanoTime() - born > lifetime.toNanos();
    }

    private synchronized void lost(PgConnection connection) {
        bornAt.remove(connection);
        replaced.remove(connection);
        idle.removeIf(each -> each.connection() == connection);
        openIfNeeded();
    }

    private void sweep() {
        List<PgConnection> stale = new ArrayList<>();
        long now = System.nanoTime();
        synchronized (this) {
            idle.removeIf(each -> {
                boolean isNeeded = bornAt.size() - stale.size() <= 1;
                boolean isOver = now - each.since() > settings.idle().toNanos();
                return isOver && !isNeeded && stale.add(each.connection());
            });
            idle.stream().map(Idle::connection).filter(this::isOld).findFirst().ifPresent(this::replaceIfOld);
        }
        stale.forEach(PgConnection::close);
    }

    @Override
    public void close() {
        vertx.cancelTimer(sweeper);
        List<Promise<PgConnection>> nobody;
        synchronized (this) {
            closed = true;
            nobody = new ArrayList<>(waiting);
            waiting.clear();
        }
        closeIdle();
        nobody.forEach(promise -> promise.fail(new LaneFullException("the source is closed")));
    }
}
