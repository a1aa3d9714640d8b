package dev.postern.postgres.translate;

import dev.postern.postgres.sql.SelectStatement.Item;
import dev.postern.postgres.sql.SortKey;
import dev.postern.postgres.sql.SqlExp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What passes from an inner select to the one around it, under the same alias: the columns read there and, if it must sort
 * again, the sort keys.
 */
final class Slice {
    private final Relation table;
    private final Set<String> names;
    private final List<Item> items = new ArrayList<>();
    private final List<SortKey> sortAbove = new ArrayList<>();

    /**
     * @param selected columns that are read above
     * @param sort keys to be sorted by again above
     */
    Slice(Relation table, List<String> selected, List<SortKey> sort) {
        this.table = table;
        this.names = new HashSet<>(selected);
        selected.forEach(column -> items.add(Item.of(table.column(column))));
        sort.forEach(key -> sortAbove.add(passed(key)));
    }

    private SortKey passed(SortKey key) {
        String name = "sort" + sortAbove.size();
        while (!names.add(name)) {
            name += "_";
        }
        items.add(Item.of(key.expression(), name));
        return new SortKey(new SqlExp.ColumnRef(table.alias(), name), key.ascending(), key.nullsFirst());
    }

    List<Item> items() {
        return items;
    }

    List<SortKey> sortAbove() {
        return sortAbove;
    }
}
