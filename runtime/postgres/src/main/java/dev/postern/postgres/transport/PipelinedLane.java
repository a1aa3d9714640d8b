package dev.postern.postgres.transport;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A few connections that many short statements share: each sends on without waiting for the answers before. Whoever asks from
 * an event loop gets, if there is one, a connection of that loop, so that no thread is changed on the way there and back.
 */
final class PipelinedLane implements Lane {
    /** What overstays here holds up others; it is cancelled and may try again on an {@link ExclusiveLane}. */
    static final int STATEMENT_TIMEOUT_MILLIS = 2_000;

    private static final int ANOTHER_THREAD = 4;
    private static final int MOST_OUTSTANDING = 2_000;
    private static final long SILENCE_NANOS = 15_000_000_000L;
    private static final long WATCH_MILLIS = 1_000;
    private static final long REFUSED_PAUSE_NANOS = 1_000_000_000L;

    private final Connector connector;
    private final List<Slot> slots = new ArrayList<>();
    private final AtomicInteger outstanding = new AtomicInteger();
    private volatile long refusedAt = System.nanoTime() - REFUSED_PAUSE_NANOS;

    PipelinedLane(Vertx vertx, Connector connector, int connections) {
        this.connector = connector;
        for (int i = 0; i < connections; i++) {
            slots.add(new Slot(((VertxInternal) vertx).createEventLoopContext()));
        }
    }

    @Override
    public <T> Future<T> run(Function<PgConnection, Future<T>> work, LongConsumer took) {
        if (outstanding.incrementAndGet() > MOST_OUTSTANDING) {
            outstanding.decrementAndGet();
            return Future.failedFuture(new LaneFullException("too many statements wait for an answer"));
        }
        boolean connectedOnly = System.nanoTime() - refusedAt < REFUSED_PAUSE_NANOS && isConnected();
        return run(leastBusy(connectedOnly), work, took)
                .recover(failure -> isRefused(failure) && isConnected()
                        ? run(leastBusy(true), work, took)
                        : Future.failedFuture(failure))
                .onComplete(done -> outstanding.decrementAndGet());
    }

    private static <T> Future<T> run(Slot slot, Function<PgConnection, Future<T>> work, LongConsumer took) {
        slot.outstanding.incrementAndGet();
        Promise<T> promise = slot.context.promise();
        slot.context.emit(ignored -> slot.run(work, took).onComplete(promise));
        return promise.future();
    }

    /** A password that is refused is not tried with every statement: those that are connected go on. */
    private boolean isRefused(Throwable failure) {
        if (!(failure instanceof SignInRefusedException)) {
            return false;
        }
        refusedAt = System.nanoTime();
        return true;
    }

    private boolean isConnected() {
        return slots.stream().anyMatch(slot -> slot.connected);
    }

    /** Another thread costs about as much as some statements that are ahead. */
    private Slot leastBusy(boolean connectedOnly) {
        Slot best = slots.getFirst();
        int least = Integer.MAX_VALUE;
        for (Slot slot : slots) {
            if (connectedOnly && !slot.connected) {
                continue;
            }
            int cost = slot.outstanding.get() + (slot.isOnThisThread() ? 0 : ANOTHER_THREAD);
            if (cost < least) {
                least = cost;
                best = slot;
            }
        }
        return best;
    }

    @Override
    public void close() {
        slots.forEach(slot -> slot.context.runOnContext(ignored -> slot.close()));
    }

    /** One connection, opened when first needed and again after it broke. All but the count belongs to its event loop. */
    private final class Slot {
        private final ContextInternal context;
        private final AtomicInteger outstanding = new AtomicInteger();
        private @Nullable Future<PgConnection> connection;
        private long lastAnswer;
        private long watch;
        private boolean closed;
        /** For those on other threads to look at. */
        private volatile boolean connected;

        Slot(ContextInternal context) {
            this.context = context;
        }

        boolean isOnThisThread() {
            return context.inThread();
        }

        <T> Future<T> run(Function<PgConnection, Future<T>> work, LongConsumer took) {
            long start = System.nanoTime();
            if (outstanding.get() == 1) {
                lastAnswer = start;
            }
            return begin(work).onComplete(done -> {
                long now = System.nanoTime();
                if (done.succeeded()) {
                    took.accept(now - Math.max(start, lastAnswer));
                }
                lastAnswer = now;
                outstanding.decrementAndGet();
            });
        }

        private <T> Future<T> begin(Function<PgConnection, Future<T>> work) {
            if (closed) {
                return Future.failedFuture(new LaneFullException("the source is closed"));
            }
            Future<PgConnection> open = connection;
            if (open == null || open.failed()) {
                open = connect();
                connection = open;
            }
            return open.succeeded() ? work.apply(open.result()) : open.compose(work);
        }

        private Future<PgConnection> connect() {
            return connector.connect(context).compose(opened -> {
                opened.closeHandler(ignored -> forget());
                if (watch == 0) {
                    watch = context.setPeriodic(WATCH_MILLIS, ignored -> cutIfSilent());
                }
                return limited(opened).onSuccess(ready -> connected = true);
            });
        }

        /** Behind a pooler the setting would stay with a session that others use. */
        private Future<PgConnection> limited(PgConnection opened) {
            if (!connector.keepsSessions()) {
                return Future.succeededFuture(opened);
            }
            return connector
                    .ask(opened, "SET statement_timeout = " + STATEMENT_TIMEOUT_MILLIS)
                    .map(opened);
        }

        private void forget() {
            connection = null;
            connected = false;
        }

        /** Statements end in time or are cancelled by the database; one that says nothing at all is not there any more. */
        private void cutIfSilent() {
            boolean silent = outstanding.get() > 0 && System.nanoTime() - lastAnswer > SILENCE_NANOS;
            Future<PgConnection> open = connection;
            if (silent && open != null && open.succeeded()) {
                Sockets.cut(open.result());
            }
        }

        void close() {
            closed = true;
            context.owner().cancelTimer(watch);
            Future<PgConnection> open = connection;
            if (open != null) {
                open.onSuccess(PgConnection::close);
            }
        }
    }
}
