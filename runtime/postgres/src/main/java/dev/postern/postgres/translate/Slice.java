package dev.postern.postgres.translate;

import dev.postern.postgres.sql.SelectStatement.Item;
import dev.postern.postgres.sql.SortKey;
import dev.postern.postgres.sql.SqlExp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What passes from an inner select to the one around it, under the same alias: the columns read there and, if it must sort
 * again, the sort keys that are not among them.
 */
final class Slice {
    private final List<Item> items = new ArrayList<>();
    private final List<SortKey> sort = new ArrayList<>();
    private final List<SortKey> sortAbove = new ArrayList<>();

    Slice(Relation table, List<OrderByTranslator.Key> keys, boolean sortedAbove) {
        List<String> columns = table.read();
        columns.forEach(column -> items.add(Item.of(table.column(column))));
        for (OrderByTranslator.Key key : keys) {
            sort.add(key.sort());
            if (sortedAbove) {
                sortAbove.add(key.own() ? key.sort() : passed(key.sort(), table, Set.copyOf(columns)));
            }
        }
    }

    private SortKey passed(SortKey key, Relation table, Set<String> columns) {
        String name = "sort" + sortAbove.size();
        while (columns.contains(name)) {
            name += "_";
        }
        items.add(Item.of(key.expression(), name));
        return new SortKey(new SqlExp.ColumnRef(table.alias(), name), key.ascending(), key.nullsFirst());
    }

    List<Item> items() {
        return items;
    }

    List<SortKey> sort() {
        return sort;
    }

    List<SortKey> sortAbove() {
        return sortAbove;
    }
}
