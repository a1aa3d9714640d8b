package dev.postern.postgres.translate;

import dev.postern.engine.ir.Aggregate;
import dev.postern.engine.ir.AggregateField;
import dev.postern.engine.ir.AggregateSelect;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.Select;
import dev.postern.postgres.sql.SelectStatement;
import dev.postern.postgres.sql.SelectStatement.Item;
import dev.postern.postgres.sql.SortKey;
import dev.postern.postgres.sql.SqlExp;
import dev.postern.postgres.translate.SelectTranslator.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One select over one table that yields one JSON object:
 *
 * <pre>{@code
 * SELECT '{"aggregate":{"count":' || count(*)::text || ',"max":{"year":' || max("t0"."year")::text || '}}'
 *   || ',"nodes":' || coalesce('[' || string_agg(…) || ']', '[]') || '}'
 * FROM "public"."album" AS "t0" WHERE …
 * }</pre>
 *
 * <p>A permission's limit holds for the nodes alone: then they are a select of their own, which may stop at the limit while
 * the values look at all rows. Used once.
 */
final class AggregateTranslator {
    private static final ColumnType TEXT = ColumnType.builtin("text");

    private final SelectTranslator selects;
    private final ColumnJson columns;
    private final Select rows;
    private final Link link;

    private final SelectTranslator.Opened opened;
    private final boolean nodesApart;
    private final Map<Aggregate, SqlExp> values = new HashMap<>();
    private final Map<AggregateField.Nodes, SqlExp> nodes = new HashMap<>();

    AggregateTranslator(SelectTranslator selects, ColumnJson columns, Select rows, Link link) {
        this.selects = selects;
        this.columns = columns;
        this.rows = rows;
        this.link = link;
        this.opened = selects.open(rows.orderBy().isEmpty());
        this.nodesApart = rows.from().limit().isPresent();
    }

    static SelectStatement translate(AggregateSelect select, Link link, SelectTranslator selects, ColumnJson columns) {
        return new AggregateTranslator(selects, columns, select.rows(), link).statement(select.fields());
    }

    /** A value computed from the rows of a table, as SQL. */
    static SqlExp value(Aggregate aggregate, Relation table) {
        return switch (aggregate) {
            case Aggregate.Count count ->
                new SqlExp.Count(count.columns().stream().map(table::column).toList(), count.distinct());
            case Aggregate.OfColumn(String function, Column column) ->
                new SqlExp.Aggregate(function, List.of(argument(table.column(column), column.type())), List.of());
        };
    }

    /** Postgres has no greatest uuid; their texts sort the same way. */
    private static SqlExp argument(SqlExp column, ColumnType type) {
        return type.equals(ColumnType.builtin("uuid")) ? new SqlExp.Cast(column, TEXT) : column;
    }

    private SelectStatement statement(List<AggregateField> fields) {
        fields.forEach(this::read);
        if (values.isEmpty() && nodes.isEmpty()) {
            return SelectStatement.of(List.of(Item.of(object(fields, List.of()))));
        }
        SelectTranslator.Rows read = selects.read(sorted(), link, Limit.asked(rows), opened, !nodes.isEmpty());
        return read.select(Item.of(object(fields, read.order())), List.of());
    }

    /** Without nodes, an order means something only if it decides which rows are looked at. */
    private Select sorted() {
        boolean all = rows.limit().isEmpty()
                && rows.offset().isEmpty()
                && rows.distinctOn().isEmpty();
        return nodes.isEmpty() && all ? rows.unordered() : rows;
    }

    /** What is read of the table must be known before it is sliced. */
    private void read(AggregateField field) {
        switch (field) {
            case AggregateField.Constant ignored -> {}
            case AggregateField.Value value ->
                values.computeIfAbsent(value.aggregate(), aggregate -> value(aggregate, opened.table()));
            case AggregateField.Nested nested -> nested.fields().forEach(this::read);
            case AggregateField.Nodes each -> {
                if (!nodesApart) {
                    nodes.put(each, selects.object(each.fields(), opened));
                }
            }
        }
    }

    private SqlExp object(List<AggregateField> fields, List<SortKey> order) {
        RowJson json = new RowJson();
        for (AggregateField field : fields) {
            switch (field) {
                case AggregateField.Constant constant -> json.putConstant(constant.alias(), constant.text());
                case AggregateField.Value value -> put(json, value);
                case AggregateField.Nested nested -> json.putGiven(nested.alias(), object(nested.fields(), order));
                case AggregateField.Nodes each -> json.putGiven(each.alias(), array(each, order));
            }
        }
        return json.object();
    }

    private void put(RowJson json, AggregateField.Value field) {
        SqlExp value = values.get(field.aggregate());
        if (value == null) {
            throw new IllegalStateException("not read before: " + field);
        }
        switch (field.aggregate()) {
            case Aggregate.Count ignored -> json.putGiven(field.alias(), new SqlExp.Cast(value, TEXT));
            case Aggregate.OfColumn of ->
                json.put(field.alias(), columns.of(value, of.column().type(), Optional.empty()));
        }
    }

    private SqlExp array(AggregateField.Nodes each, List<SortKey> order) {
        SqlExp row = nodes.get(each);
        return row == null
                ? new SqlExp.Scalar(selects.rows(rows.with(each.fields()), link))
                : RowJson.array(row, order);
    }
}
