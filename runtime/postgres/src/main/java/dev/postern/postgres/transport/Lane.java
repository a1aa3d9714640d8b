package dev.postern.postgres.transport;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Connections of one source that work is done on. How long it may take until the work begins is bounded. */
sealed interface Lane permits PipelinedLane, ExclusiveLane {
    /**
     * The work gets a connection until its future completes.
     *
     * @return failed with {@link LaneFullException} when no connection became free in time
     */
    default <T> Future<T> run(Function<PgConnection, Future<T>> work) {
        return run(work, nanos -> {});
    }

    /** @param took how long the database was at it, in nanoseconds, if it succeeds: waiting for its turn does not count */
    <T> Future<T> run(Function<PgConnection, Future<T>> work, LongConsumer took);

    void close();
}
