package dev.postern.postgres.transport;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row's values by position: {@code text} as String, integers as Integer or Long, {@code uuid} as UUID. */
public record PgRow(List<@Nullable Object> values) {
    public PgRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static PgRow of(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.getValue(i));
        }
        return new PgRow(values);
    }

    /** Of a column that is not null. */
    public String text(int column) {
        return Objects.requireNonNull(values.get(column)).toString();
    }

    /** Of a column that is a number and not null. */
    public long number(int column) {
        return ((Number) Objects.requireNonNull(values.get(column))).longValue();
    }

    public @Nullable Object value(int column) {
        return values.get(column);
    }
}
