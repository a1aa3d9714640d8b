package dev.postern.postgres.translate;

import dev.postern.engine.backend.BackendSettings;
import dev.postern.engine.backend.Statement;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.AggregateSelect;
import dev.postern.engine.ir.QueryField;
import dev.postern.engine.ir.Select;
import dev.postern.engine.ir.Value;
import dev.postern.postgres.EmbeddedDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Translates IR, prepares the SQL on a real Postgres and executes it with text parameters. */
final class Run {
    private final EmbeddedDatabase database;
    private final PgExecute execute;
    private final Map<String, String> session;

    private Run(EmbeddedDatabase database, BackendSettings settings, Map<String, String> session) {
        this.database = database;
        this.execute = new PgExecute(settings);
        this.session = session;
    }

    static Run on(EmbeddedDatabase database) {
        return new Run(database, BackendSettings.DEFAULT, Map.of());
    }

    Run stringifyingNumbers() {
        return new Run(database, new BackendSettings(true), session);
    }

    Run session(String name, String value) {
        return new Run(database, BackendSettings.DEFAULT, Map.of(name, value));
    }

    String rows(Select select) {
        return only(new QueryField.Rows(select));
    }

    String row(Select select) {
        return only(new QueryField.Row(select));
    }

    String aggregate(AggregateSelect select) {
        return only(new QueryField.Aggregate(select));
    }

    Statement statement(QueryField field) {
        return execute.query(new LinkedHashMap<>(Map.of("root", field)));
    }

    private String only(QueryField field) {
        return all(new LinkedHashMap<>(Map.of("root", field))).getFirst();
    }

    List<String> all(SequencedMap<String, QueryField> fields) {
        Statement statement = execute.query(fields);
        return executed(statement, "EXECUTE q", ResultSet::getBytes);
    }

    String plan(QueryField field) {
        List<String> lines = executed(
                statement(field),
                "EXPLAIN (COSTS OFF) EXECUTE q",
                (rows, i) -> rows.getString(i).getBytes(StandardCharsets.UTF_8));
        return String.join("\n", lines);
    }

    @FunctionalInterface
    private interface Cell {
        byte[] read(ResultSet rows, int column) throws SQLException;
    }

    private List<String> executed(Statement statement, String command, Cell cell) {
        List<String> arguments =
                statement.parameters().stream().map(this::argument).toList();
        try (Connection connection = database.connect();
                java.sql.Statement sql = connection.createStatement()) {
            sql.execute("PREPARE q AS " + statement.sql());
            String list = String.join(", ", arguments);
            ResultSet rows = sql.executeQuery(command + (arguments.isEmpty() ? "" : " (" + list + ")"));
            List<String> cells = new ArrayList<>();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(new String(cell.read(rows, i), StandardCharsets.UTF_8));
                }
            }
            return cells;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + statement.sql(), e);
        }
    }

    private String argument(Value value) {
        String text =
                switch (value) {
                    case Value.SessionVariable variable -> session.get(variable.name());
                    case Value.Parameter parameter ->
                        parameter.encoding().encode(parameter.source().read(Map.of()), JsonPath.ROOT);
                    case Value.Constant ignored -> throw new AssertionError("a constant as parameter");
                };
        return text == null ? "NULL" : "'" + text.replace("'", "''") + "'";
    }
}
