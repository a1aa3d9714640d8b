package dev.postern.postgres.transport;

import dev.postern.engine.backend.SourceException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnectOptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections to one source.
 *
 * <p>Statements are prepared under names that only the connection knows, and a pooler such as PgBouncer may lead two
 * connections to one session, where a name then means another's statement. So every connection is asked whether the session
 * is the one it signed in to; once that is not so, nothing is prepared under a name any more.
 */
final class Connector {
    /** In a statement's text: do not keep it prepared. */
    static final String ONCE = "/* once */";

    static final int PIPELINED = 16;

    private static final int PREPARED_PER_CONNECTION = 256;
    private static final int LONGEST_PREPARED = 32_768;
    private static final int TIMEOUT_SECONDS = 10;

    private final Vertx vertx;
    private final SourceSettings settings;
    private volatile boolean behindPooler;
    private @Nullable Target target;
    /** Instead of a URL that was refused. */
    private @Nullable String renewed;

    private record Target(String url, PgServers servers) {}

    Connector(Vertx vertx, SourceSettings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    /** Whether a connection is a session: then its settings and prepared statements stay. */
    boolean keepsSessions() {
        return settings.alwaysPrepare() || !behindPooler;
    }

    /** Bound to the event loop of the context. Fails with {@link SignInRefusedException} where user or password are wrong. */
    Future<PgConnection> connect(Context on) {
        Promise<PgConnection> connected = Promise.promise();
        on.runOnContext(ignored -> signIn(on).onComplete(connected));
        return connected.future();
    }

    /** A password that is refused may have been replaced: if so, once more with the new one. */
    private Future<PgConnection> signIn(Context on) {
        Future<Target> first = target();
        return first.compose(this::attempt).recover(failure -> {
            Throwable cause = SignInRefusedException.orElse(failure);
            if (!(cause instanceof SignInRefusedException)) {
                return Future.failedFuture(cause);
            }
            return on.<Optional<Target>>executeBlocking(() -> renewed(first.result()), false)
                    .compose(another -> Objects.requireNonNull(another)
                            .map(this::attempt)
                            .orElseGet(() -> Future.failedFuture(cause)))
                    .recover(again -> Future.failedFuture(SignInRefusedException.orElse(again)));
        });
    }

    private Future<PgConnection> attempt(Target to) {
        boolean named = keepsSessions();
        return to.servers()
                .get()
                .compose(options -> open(tuned(options, named)))
                .compose(connection ->
                        named && !settings.alwaysPrepare() ? verified(connection) : Future.succeededFuture(connection));
    }

    private Future<PgConnection> open(PgConnectOptions options) {
        Future<PgConnection> opening = PgConnection.connect(vertx, options);
        return opening.timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .onFailure(late -> opening.onSuccess(PgConnection::close))
                .onSuccess(Connector::quieten);
    }

    /** The client would log what the database says besides; why a connection broke is known to whoever used it. */
    private static void quieten(PgConnection connection) {
        connection.noticeHandler(notice -> {});
        connection.exceptionHandler(broken -> {});
    }

    private Future<PgConnection> verified(PgConnection connection) {
        return ask(connection, "SELECT pg_catalog.pg_backend_pid()").compose(rows -> {
            if (rows.iterator().next().getInteger(0) == connection.processId()) {
                return Future.succeededFuture(connection);
            }
            behindPooler = true;
            connection.close();
            return target().compose(this::attempt);
        });
    }

    /** For what is settled before a connection is used: a database that does not answer this will not answer more. */
    Future<RowSet<Row>> ask(PgConnection connection, String sql) {
        return connection
                .query(sql)
                .execute()
                .timeout(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .onFailure(failure -> Sockets.cut(connection));
    }

    /** The URL is read anew, and the hosts asked anew when it has changed. */
    private synchronized Future<Target> target() {
        try {
            return Future.succeededFuture(
                    target(renewed == null ? settings.url().read() : renewed));
        } catch (SourceException e) {
            return Future.failedFuture(e);
        }
    }

    private Target target(String url) throws SourceException {
        Target known = target;
        if (known != null && known.url().equals(url)) {
            return known;
        }
        List<PgConnectOptions> options = PgConnectionUri.parse(url).options();
        options.forEach(settings.tls()::apply);
        close();
        Target made = new Target(url, new PgServers(vertx, options));
        target = made;
        return made;
    }

    /** Where else to, if the URL is another by now, and one. Waits. */
    private Optional<Target> renewed(Target refused) {
        try {
            String fresh = settings.url().fresh();
            return fresh.equals(refused.url()) ? Optional.empty() : Optional.of(renew(fresh));
        } catch (SourceException useless) {
            return Optional.empty();
        }
    }

    private synchronized Target renew(String fresh) throws SourceException {
        Target instead = target(fresh);
        renewed = fresh.equals(settings.url().read()) ? null : fresh;
        return instead;
    }

    /** What is connected stays so. */
    synchronized void close() {
        if (target != null) {
            target.servers().close();
            target = null;
        }
    }

    private static PgConnectOptions tuned(SqlConnectOptions options, boolean named) {
        PgConnectOptions tuned = new PgConnectOptions(PgConnectOptions.wrap(options));
        tuned.setPipeliningLimit(PIPELINED)
                .setUseLayer7Proxy(!named)
                .setCachePreparedStatements(named)
                .setPreparedStatementCacheMaxSize(PREPARED_PER_CONNECTION)
                .setPreparedStatementCacheSqlFilter(sql -> sql.length() <= LONGEST_PREPARED && !sql.endsWith(ONCE));
        return tuned;
    }
}
