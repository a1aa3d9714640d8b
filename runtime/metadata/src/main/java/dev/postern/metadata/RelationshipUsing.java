package dev.postern.metadata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a relationship is made by. */
public sealed interface RelationshipUsing {
    /** A foreign key of this table on these columns. For object relationships only. */
    record ForeignKeyOnColumns(List<String> columns) implements RelationshipUsing {
        public ForeignKeyOnColumns {
            columns = List.copyOf(columns);
        }
    }

    /** A foreign key of another table, on these of its columns, that refers to this one. */
    record ForeignKeyOnTable(ObjectName table, List<String> columns) implements RelationshipUsing {
        public ForeignKeyOnTable {
            columns = List.copyOf(columns);
        }
    }

    /** Columns paired by hand. */
    sealed interface Manual extends RelationshipUsing {
        /** Columns of this side to columns of the other. */
        Map<String, String> columnMapping();

        /** When a nested insert writes the other side; null: before this one. */
        @Nullable
        InsertionOrder insertionOrder();
    }

    /**
     * To a table or view.
     *
     * @param source the source of the table; null: the same
     */
    record ManualTable(
            ObjectName remoteTable,
            @Nullable String source,
            Map<String, String> columnMapping,
            @Nullable InsertionOrder insertionOrder)
            implements Manual {
        public ManualTable {
            columnMapping = Ordered.copyOf(columnMapping);
        }

        /** To a table of the same source. */
        public ManualTable(
                ObjectName remoteTable, Map<String, String> columnMapping, @Nullable InsertionOrder insertionOrder) {
            this(remoteTable, null, columnMapping, insertionOrder);
        }
    }

    /** To a native query, named by its root field. */
    record ManualNativeQuery(
            String remoteNativeQuery,
            Map<String, String> columnMapping,
            @Nullable InsertionOrder insertionOrder) implements Manual {
        public ManualNativeQuery {
            columnMapping = Ordered.copyOf(columnMapping);
        }
    }
}
