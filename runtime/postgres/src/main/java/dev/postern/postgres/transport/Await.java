package dev.postern.postgres.transport;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.concurrent.ExecutionException;

/** From the client's futures to straight code. Never on an event loop. */
final class Await {
    private Await() {}

    /** When interrupted, a connection that comes too late is closed. */
    static <C extends SqlConnection> C connection(Future<C> future) {
        boolean interrupted = true;
        try {
            C connection = result(future);
            interrupted = false;
            return connection;
        } finally {
            if (interrupted) {
                future.onSuccess(SqlConnection::close);
            }
        }
    }

    static <T> T result(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw PgSessionException.of(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            throw PgSessionException.interrupted(e);
        }
    }
}
