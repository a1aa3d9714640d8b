package dev.postern.testkit.permissions;

import dev.postern.testkit.permissions.Model.Column;
import dev.postern.testkit.permissions.Model.Permission;
import dev.postern.testkit.permissions.Model.Relation;
import dev.postern.testkit.permissions.Model.Role;
import dev.postern.testkit.permissions.Model.Table;
import dev.postern.testkit.permissions.Query.ColumnItem;
import dev.postern.testkit.permissions.Query.Item;
import dev.postern.testkit.permissions.Query.RelationItem;
import dev.postern.testkit.permissions.Query.Selection;
import dev.postern.testkit.permissions.Query.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Answers queries by going through the rows one by one. Knows nothing of SQL and of how the engine works. */
final class Oracle {
    private final Role role;
    private final Truth truth;

    Oracle(Role role) {
        this.role = role;
        this.truth = new Truth(role);
    }

    /** The value of {@code data}: maps, lists and values. */
    Map<String, Object> answer(Query query) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (Query.Root root : query.roots()) {
            Selection selection = root.selection();
            data.put(
                    root.alias(),
                    root.key().isPresent()
                            ? lookUp(selection, root.key().get())
                            : rows(selection, selection.table().rows));
        }
        return data;
    }

    private Object lookUp(Selection selection, int key) {
        return visible(selection.table(), selection.table().rows).stream()
                .filter(row -> row.get("id").equals(key))
                .findFirst()
                .map(row -> object(selection.items(), row))
                .orElse(null);
    }

    private List<Map<String, Object>> visible(Table table, List<Map<String, Object>> rows) {
        return rows.stream().filter(row -> truth.isVisible(table, row)).toList();
    }

    private List<Object> rows(Selection selection, List<Map<String, Object>> candidates) {
        Table table = selection.table();
        List<Map<String, Object>> rows = new ArrayList<>(visible(table, candidates));
        rows.removeIf(row -> !truth.isTrue(selection.where(), row));
        rows.sort(order(selection.orderBy()));
        if (!selection.distinctOn().isEmpty()) {
            Set<List<Object>> seen = new HashSet<>();
            rows.removeIf(row -> !seen.add(key(selection.distinctOn(), row)));
        }
        int most = Math.min(
                selection.limit().orElse(Integer.MAX_VALUE),
                role.on(table).flatMap(Permission::limit).orElse(Integer.MAX_VALUE));
        return rows.stream()
                .skip(selection.offset().orElse(0))
                .limit(most)
                .map(row -> (Object) object(selection.items(), row))
                .toList();
    }

    private static List<Object> key(List<Column> columns, Map<String, Object> row) {
        List<Object> key = new ArrayList<>();
        columns.forEach(column -> key.add(row.get(column.name())));
        return key;
    }

    private Map<String, Object> object(List<Item> items, Map<String, Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Item item : items) {
            switch (item) {
                case ColumnItem column ->
                    object.put(item.alias(), row.get(column.column().name()));
                case RelationItem related -> object.put(item.alias(), related(related, row));
            }
        }
        return object;
    }

    private Object related(RelationItem item, Map<String, Object> row) {
        List<Map<String, Object>> reached = reached(item.relation(), row);
        if (!item.relation().unique()) {
            return rows(item.selection(), reached);
        }
        return visible(item.relation().target(), reached).stream()
                .findFirst()
                .map(target -> object(item.selection().items(), target))
                .orElse(null);
    }

    static List<Map<String, Object>> reached(Relation relation, Map<String, Object> row) {
        Object local = row.get(relation.local().name());
        return relation.target().rows.stream()
                .filter(target -> local != null
                        && local.equals(target.get(relation.remote().name())))
                .toList();
    }

    private Comparator<Map<String, Object>> order(List<Sort> sorts) {
        Comparator<Map<String, Object>> order = (left, right) -> 0;
        for (Sort sort : sorts) {
            order = order.thenComparing((left, right) -> compare(sort, value(sort, left), value(sort, right)));
        }
        return order;
    }

    private Object value(Sort sort, Map<String, Object> row) {
        Map<String, Object> at = row;
        for (Relation relation : sort.path()) {
            at = visible(relation.target(), reached(relation, at)).stream()
                    .findFirst()
                    .orElse(null);
            if (at == null) {
                return null;
            }
        }
        return at.get(sort.column().name());
    }

    private static int compare(Sort sort, Object left, Object right) {
        if (left == null || right == null) {
            int leftFirst = sort.putsNullsFirst() ? -1 : 1;
            return Objects.equals(left, right) ? 0 : left == null ? leftFirst : -leftFirst;
        }
        int compared = Truth.compare(left, right);
        return sort.ascending() ? compared : -compared;
    }
}
