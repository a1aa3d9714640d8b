package dev.postern.postgres.sql;

import dev.postern.engine.ir.Value;
import java.util.List;

/** SQL ready to be prepared. {@code parameters.get(0)} is {@code $1}; all are sent as text. */
public record SqlText(String text, List<Value> parameters) {
    public SqlText {
        parameters = List.copyOf(parameters);
    }
}
