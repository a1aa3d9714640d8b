package dev.postern.postgres.translate;

import dev.postern.engine.backend.BackendExecute;
import dev.postern.engine.backend.BackendSettings;
import dev.postern.engine.backend.Statement;
import dev.postern.engine.ir.QueryField;
import dev.postern.postgres.sql.SelectStatement;
import dev.postern.postgres.sql.SelectStatement.Item;
import dev.postern.postgres.sql.SqlExp;
import dev.postern.postgres.sql.SqlRenderer;
import dev.postern.postgres.sql.SqlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/**
 * One statement for the root fields of one source. It answers one row with a column a field, the field's JSON as bytes:
 *
 * <pre>{@code
 * SELECT convert_to(coalesce((SELECT …), 'null'), 'UTF8') AS "album_by_pk", convert_to((SELECT …), 'UTF8') AS "albums"
 * }</pre>
 */
public final class PgExecute implements BackendExecute {
    private static final int LONGEST_NAME = 63;

    private final ColumnJson columns;

    public PgExecute(BackendSettings settings) {
        this.columns = new ColumnJson(settings.stringifyNumericTypes());
    }

    @Override
    public Statement query(SequencedMap<String, QueryField> fields) {
        SelectTranslator selects = new SelectTranslator(columns);
        List<Item> items = new ArrayList<>();
        fields.forEach((alias, field) -> items.add(Item.of(bytes(json(field, selects)), shortened(alias))));
        SqlText sql = SqlRenderer.render(SelectStatement.of(items));
        return new Statement(sql.text(), sql.parameters(), List.copyOf(fields.keySet()));
    }

    private static SqlExp json(QueryField field, SelectTranslator selects) {
        return switch (field) {
            case QueryField.Rows rows -> new SqlExp.Scalar(selects.rows(rows.select(), SelectTranslator.Link.NONE));
            case QueryField.Row row ->
                RowJson.orNull(new SqlExp.Scalar(selects.firstRow(row.select(), SelectTranslator.Link.NONE, "json")));
            case QueryField.Aggregate aggregate ->
                new SqlExp.Scalar(selects.aggregate(aggregate.select(), SelectTranslator.Link.NONE));
        };
    }

    private static SqlExp bytes(SqlExp json) {
        return new SqlExp.Call("convert_to", json, new SqlExp.Text("UTF8"));
    }

    /** Columns are told apart by position; their names are for whoever reads the SQL, and Postgres cuts long ones. */
    private static String shortened(String alias) {
        boolean fits = alias.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
        return fits ? alias : alias.substring(0, LONGEST_NAME - 1) + "_";
    }
}
