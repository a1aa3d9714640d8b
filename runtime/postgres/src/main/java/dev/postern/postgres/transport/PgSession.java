package dev.postern.postgres.transport;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One session with a database, for straight code: each call blocks. Failures are {@link PgSessionException}. */
public final class PgSession {
    private final SqlConnection connection;

    PgSession(SqlConnection connection) {
        this.connection = connection;
    }

    /** Runs one statement. Arguments have the Java type of the parameter: {@code $1::text} is a String, {@code $1::bigint} a Long. */
    public List<PgRow> query(String sql, @Nullable Object... arguments) {
        RowSet<Row> rows = Await.result(connection.preparedQuery(sql).execute(Tuple.wrap(Arrays.asList(arguments))));
        List<PgRow> read = new ArrayList<>(rows.size());
        for (Row row : rows) {
            read.add(PgRow.of(row));
        }
        return read;
    }

    /** Runs statements that take nothing and answer nothing. */
    public void script(String sql) {
        Await.result(connection.query(sql).execute());
    }
}
