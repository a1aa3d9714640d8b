package dev.postern.postgres.translate;

import dev.postern.engine.ir.Aggregate;
import dev.postern.postgres.sql.FromItem;
import dev.postern.postgres.sql.SelectStatement;
import dev.postern.postgres.sql.SelectStatement.Item;
import dev.postern.postgres.sql.SqlExp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values computed from related rows, joined once for all sort keys that need them.
 *
 * @param rows the related rows, inside
 * @param joined the one row of values, outside
 */
record AggregateJoin(Relation rows, Relation joined, List<Item> values) {
    AggregateJoin(Relation rows, Relation joined) {
        this(rows, joined, new ArrayList<>());
    }

    SqlExp value(Aggregate aggregate) {
        String name = "value" + values.size();
        values.add(Item.of(AggregateTranslator.value(aggregate, rows), name));
        return joined.column(name);
    }

    FromItem.Derived derived(FromItem.Table table, SqlExp where) {
        SelectStatement select = new SelectStatement(
                List.of(), values, Optional.of(table), where, List.of(), Optional.empty(), Optional.empty());
        return new FromItem.Derived(select, joined.alias(), true);
    }
}
