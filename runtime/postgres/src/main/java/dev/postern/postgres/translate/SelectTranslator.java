package dev.postern.postgres.translate;

import dev.postern.engine.ir.AggregateSelect;
import dev.postern.engine.ir.Field;
import dev.postern.engine.ir.Select;
import dev.postern.postgres.sql.FromItem;
import dev.postern.postgres.sql.SelectStatement;
import dev.postern.postgres.sql.SelectStatement.Item;
import dev.postern.postgres.sql.SortKey;
import dev.postern.postgres.sql.SqlExp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A select over one table:
 *
 * <pre>{@code
 * SELECT coalesce('[' || string_agg('{"title":' || … || '}', ',') || ']', '[]')
 * FROM (
 *   SELECT "t0"."title" FROM "public"."album" AS "t0"
 *   WHERE …link, guard and where…
 *   ORDER BY … LIMIT …
 * ) AS "t0"
 * LEFT JOIN LATERAL (…an object relationship…) AS "t2" ON true
 * }</pre>
 *
 * <p>Order, limit, offset and distinct are done with in an inner select, before related rows are looked up and JSON is made;
 * without any of them there is none. Joins do not keep an order, so where both meet the aggregate is told the order again.
 */
final class SelectTranslator {
    private final Aliases aliases = new Aliases();
    private final BoolExpTranslator conditions = new BoolExpTranslator(aliases);
    private final RelationshipTranslator relationships = new RelationshipTranslator(aliases, this);
    private final ColumnJson columns;

    SelectTranslator(ColumnJson columns) {
        this.columns = columns;
    }

    /** What ties a table to the row around it. */
    @FunctionalInterface
    interface Link {
        Link NONE = table -> SelectStatement.EVERYTHING;

        SqlExp to(Relation table);
    }

    /** One row, one column: a JSON array of all rows. */
    SelectStatement rows(Select select, Link link) {
        Opened opened = open(select.orderBy().isEmpty());
        SqlExp object = object(select.fields(), opened);
        Rows rows = read(select, link, Limit.of(select), opened, false);
        return rows.select(Item.of(RowJson.array(object, rows.order)), List.of());
    }

    /** One row, one column: a JSON object about all rows. */
    SelectStatement aggregate(AggregateSelect select, Link link) {
        return AggregateTranslator.translate(select, link, this, columns);
    }

    /** One column: the JSON object of the first row, if there is one. */
    SelectStatement firstRow(Select select, Link link, String name) {
        return uniqueRow(select, link, name).limit(1);
    }

    /** The same where there cannot be two. */
    SelectStatement uniqueRow(Select select, Link link, String name) {
        Opened opened = open(false);
        SqlExp object = object(select.fields(), opened);
        Rows rows = read(select, link, Limit.none(), opened, false);
        return rows.select(Item.of(object, name), rows.order);
    }

    /**
     * A table that is going to be read. What is made of its rows comes first, since that tells what to read.
     *
     * @param objects related rows to be joined to its rows
     * @param keepOrder its rows must stay in the order in which they are read
     */
    record Opened(Relation table, List<FromItem> objects, boolean keepOrder) {}

    Opened open(boolean keepOrder) {
        return new Opened(aliases.next(), new ArrayList<>(), keepOrder);
    }

    /** @param order what is still to be sorted; empty when the rows come in order */
    record Rows(FromItem from, SqlExp where, List<SortKey> order) {
        SelectStatement select(Item item, List<SortKey> orderBy) {
            return new SelectStatement(
                    List.of(), List.of(item), Optional.of(from), where, orderBy, Optional.empty(), Optional.empty());
        }
    }

    /** @param sortAbove the caller sorts, even where rows come in order: something else might reorder them before */
    Rows read(Select select, Link link, Limit limit, Opened opened, boolean sortAbove) {
        Relation table = opened.table();
        List<String> selected = table.read();
        OrderByTranslator order = new OrderByTranslator(aliases, conditions);
        List<SortKey> keys = order.keys(select.orderBy(), table);
        SqlExp where = BoolExpTranslator.all(List.of(
                link.to(table),
                conditions.translate(select.from().filter(), table),
                conditions.translate(select.where(), table)));
        FromItem from = order.joinedTo(new FromItem.Table(select.from().table(), table.alias()));

        boolean sliced = limit.isAny() || !select.distinctOn().isEmpty();
        boolean sortedAbove = sortAbove || !opened.objects().isEmpty();
        if (!sliced && (keys.isEmpty() || sortedAbove)) {
            return new Rows(join(from, opened.objects()), where, keys);
        }
        Slice slice = new Slice(table, selected, sortedAbove ? keys : List.of());
        List<SqlExp> distinctOn =
                select.distinctOn().stream().map(table::column).toList();
        SelectStatement inner = new SelectStatement(
                distinctOn, slice.items(), Optional.of(from), where, keys, limit.limit(), limit.offset());
        FromItem derived = new FromItem.Derived(inner, table.alias(), false);
        return new Rows(join(derived, opened.objects()), SelectStatement.EVERYTHING, slice.sortAbove());
    }

    private static FromItem join(FromItem from, List<FromItem> objects) {
        FromItem joined = from;
        for (FromItem object : objects) {
            joined = new FromItem.LeftJoin(joined, object, new SqlExp.Truth(true));
        }
        return joined;
    }

    /** The JSON object of one row. */
    SqlExp object(List<Field> fields, Opened opened) {
        Relation table = opened.table();
        RowJson json = new RowJson();
        for (Field field : fields) {
            switch (field) {
                case Field.OfColumn of ->
                    json.put(
                            of.alias(),
                            columns.of(table.column(of.column()), of.column().type(), of.path()));
                case Field.Constant constant -> json.putConstant(constant.alias(), constant.text());
                case Field.OfObject of -> json.put(of.alias(), relationships.object(of, opened));
                case Field.OfArray of -> json.putGiven(of.alias(), relationships.array(of, table));
                case Field.OfAggregate of -> json.putGiven(of.alias(), relationships.aggregate(of, table));
            }
        }
        return json.object();
    }
}
