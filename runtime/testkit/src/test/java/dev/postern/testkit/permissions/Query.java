package dev.postern.testkit.permissions;

import dev.postern.testkit.permissions.Model.Column;
import dev.postern.testkit.permissions.Model.Relation;
import dev.postern.testkit.permissions.Model.Table;
import java.util.List;
import java.util.Optional;

/** What is asked. */
record Query(List<Root> roots) {
    /** @param key the row that is looked up; empty for a list */
    record Root(String alias, Selection selection, Optional<Integer> key) {}

    /** Rows of one table. */
    record Selection(
            Table table,
            List<Item> items,
            Condition where,
            List<Sort> orderBy,
            List<Column> distinctOn,
            Optional<Integer> limit,
            Optional<Integer> offset) {
        /** Whether it can be known which row comes where. */
        boolean isTotallyOrdered() {
            return !orderBy.isEmpty()
                    && orderBy.getLast().path().isEmpty()
                    && orderBy.getLast().column().equals(table.id());
        }
    }

    sealed interface Item {
        String alias();
    }

    record ColumnItem(String alias, Column column) implements Item {}

    record RelationItem(String alias, Relation relation, Selection selection) implements Item {}

    /** @param path object relationships that lead to the column */
    record Sort(List<Relation> path, Column column, boolean ascending, Optional<Boolean> nullsFirst) {
        boolean putsNullsFirst() {
            return nullsFirst.orElse(!ascending);
        }
    }
}
