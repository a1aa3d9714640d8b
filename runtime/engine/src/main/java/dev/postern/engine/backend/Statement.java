package dev.postern.engine.backend;

import dev.postern.engine.ir.Value;
import java.util.List;

/**
 * SQL with its parameters in order: {@link Value.Parameter} or {@link Value.SessionVariable}. All are sent as text and cast
 * in the SQL. Answers one row.
 *
 * @param columns the aliases of the root fields, one finished JSON value (UTF-8 bytes) a column
 */
public record Statement(String sql, List<Value> parameters, List<String> columns) {
    public Statement {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }
}
