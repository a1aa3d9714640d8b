package dev.postern.postgres.transport;

import dev.postern.engine.backend.BackendSettings;
import dev.postern.engine.backend.BackendTransport;
import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.InsertRows;
import dev.postern.engine.backend.InsertedRows;
import dev.postern.engine.backend.RunSql;
import dev.postern.engine.backend.RunSqlResult;
import dev.postern.engine.backend.SourceException;
import dev.postern.engine.backend.SourceHandle;
import dev.postern.engine.backend.Statement;
import dev.postern.metadata.PostgresConfiguration;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements over the Vert.x client. Parameters are sent as text. Stages complete on the event loop of the connection,
 * which is that of the caller where there is one to be had.
 */
public final class PgTransport implements BackendTransport {
    private static final PgException COPY =
            new PgException("COPY FROM STDIN and COPY TO STDOUT are not possible here", "ERROR", "0A000", null);

    private final Supplier<Vertx> vertx;

    public PgTransport(Vertx vertx) {
        this.vertx = () -> vertx;
    }

    private PgTransport(Supplier<Vertx> vertx) {
        this.vertx = vertx;
    }

    /** On the Vert.x instance that the process shares, else on one of its own, made when the first source is opened. */
    public static PgTransport with(BackendSettings settings) {
        return settings.shared(Vertx.class).map(PgTransport::new).orElseGet(() -> new PgTransport(OwnVertx::get));
    }

    /** Keeps no process alive: what uses the transport does that. */
    private static final class OwnVertx {
        private static final Vertx INSTANCE = Vertx.vertx(new VertxOptions().setUseDaemonThread(true));

        static Vertx get() {
            return INSTANCE;
        }
    }

    /** @throws SourceException if the configuration does not resolve */
    public PgSource open(String name, PostgresConfiguration configuration, Environment environment)
            throws SourceException {
        return PgSource.open(vertx.get(), name, configuration, environment);
    }

    @Override
    public CompletionStage<List<byte[]>> query(
            SourceHandle handle, Statement statement, List<@Nullable String> arguments) {
        PgSource source = PgSource.of(handle);
        return read(source, statement.sql(), arguments)
                .recover(failure -> Future.failedFuture(PgErrors.ofStatement(failure, statement.sql())))
                .toCompletionStage();
    }

    /** Reading twice does no harm, so what can be healed by asking again is asked again, once. */
    private static Future<List<byte[]>> read(PgSource source, String sql, List<@Nullable String> arguments) {
        Lane lane = source.laneOf(sql);
        return lane.run(
                        connection -> attempt(connection, sql, arguments),
                        source.times().of(sql))
                .recover(failure -> heals(source, lane, sql, failure)
                        ? again(
                                source,
                                failure instanceof SignInRefusedException ? source.other(lane) : source.exclusive(),
                                sql,
                                arguments)
                        : Future.failedFuture(failure));
    }

    private static Future<List<byte[]>> again(
            PgSource source, Lane lane, String sql, List<@Nullable String> arguments) {
        String preparedAnew = sql + Connector.ONCE;
        return lane.run(
                connection -> attempt(connection, preparedAnew, arguments),
                source.times().of(sql));
    }

    /**
     * A prepared statement that DDL made void ({@code 0A000}: "cached plan must not change result type") or somebody discarded
     * ({@code 26000}); a connection that broke, also because the database was told to stop; a statement too long for its lane;
     * a lane that cannot sign in, where the other may have connections of before.
     */
    private static boolean heals(PgSource source, Lane lane, String sql, Throwable failure) {
        if (failure instanceof LaneFullException || failure instanceof SourceException) {
            return false;
        }
        if (failure instanceof SignInRefusedException) {
            return true;
        }
        if (!(failure instanceof PgException refused) || PgErrors.isConnection(refused)) {
            source.exclusive().closeIdle();
            return true;
        }
        return switch (PgErrors.sqlState(refused)) {
            case "0A000", "26000" -> true;
            case "57014" -> {
                source.times().overstayed(sql);
                yield lane instanceof PipelinedLane;
            }
            default -> false;
        };
    }

    private static Future<List<byte[]>> attempt(PgConnection connection, String sql, List<@Nullable String> arguments) {
        return connection
                .preparedQuery(sql)
                .collecting(ResultBytes.COLLECTOR)
                .execute(Tuple.from(arguments))
                .map(SqlResult::value);
    }

    @Override
    public CompletionStage<List<String>> explain(
            SourceHandle handle, Statement statement, List<@Nullable String> arguments) {
        String sql = "EXPLAIN (FORMAT TEXT) " + statement.sql();
        return PgSource.of(handle)
                .exclusive()
                .run(connection -> connection
                        .preparedQuery(sql + Connector.ONCE)
                        .mapping(row -> row.getString(0))
                        .execute(Tuple.from(arguments)))
                .map(rows -> rows.stream().toList())
                .recover(failure -> Future.failedFuture(PgErrors.ofStatement(failure, sql)))
                .toCompletionStage();
    }

    /** On a connection of its own, since the SQL may change the session's settings. */
    @Override
    public RunSqlResult runSql(SourceHandle handle, RunSql request) {
        PgSource source = PgSource.of(handle);
        Future<RunSqlResult> result = source.connector()
                .connect(((VertxInternal) vertx.get()).createEventLoopContext())
                .compose(connection -> script(connection, source.begin(request.readOnly()), request.sql())
                        .onComplete(ended -> connection.close()));
        try {
            return Await.result(result);
        } catch (PgSessionException e) {
            throw PgErrors.ofScript(PgSource.cause(e), request.sql());
        }
    }

    private static Future<RunSqlResult> script(PgConnection connection, String begin, String sql) {
        RawResults results = new RawResults();
        Sockets.pipeline(connection).addBefore("codec", "results", results);
        return connection
                .query(begin)
                .execute()
                .compose(begun -> connection.query(sql).execute())
                .map(ended -> results.last())
                .recover(failure -> Future.failedFuture(results.copying() ? COPY : failure))
                .compose(result -> connection.query("COMMIT").execute().map(result));
    }

    @Override
    public InsertedRows insertRows(SourceHandle handle, InsertRows request) {
        PgSource source = PgSource.of(handle);
        RowInsertion insertion = new RowInsertion(request);
        try {
            return source.transaction(source.begin(false), insertion::run);
        } catch (PgSessionException e) {
            throw PgErrors.ofStatement(PgSource.cause(e), insertion.sql());
        }
    }
}
