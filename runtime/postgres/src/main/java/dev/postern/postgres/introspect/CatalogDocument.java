package dev.postern.postgres.introspect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of {@code introspection.sql}, row by row. Tables are known by {@code id} inside of it. */
record CatalogDocument(
        List<TableRow> tables, List<ColumnRow> columns, List<ConstraintRow> constraints, List<FunctionRow> functions) {
    /**
     * @param kind {@code pg_class.relkind}
     * @param allows {@code pg_relation_is_updatable}: a bit for each of update, insert and delete
     */
    record TableRow(
            long id,
            String schema,
            String name,
            String kind,
            @Nullable String comment,
            int allows) {
        private static final int UPDATE = 1 << 2;
        private static final int INSERT = 1 << 3;
        private static final int DELETE = 1 << 4;

        boolean insertable() {
            return (allows & INSERT) != 0;
        }

        boolean updatable() {
            return (allows & UPDATE) != 0;
        }

        boolean deletable() {
            return (allows & DELETE) != 0;
        }
    }

    /** @param type of an array, that of its elements; of a domain, the one it is over */
    record ColumnRow(
            long table,
            String name,
            int position,
            String typeSchema,
            String type,
            boolean array,
            boolean nullable,
            boolean hasDefault,
            boolean generated,
            @Nullable String comment) {}

    /**
     * @param kind {@code pg_constraint.contype}: {@code p}, {@code u} or {@code f}
     * @param target and its columns: of foreign keys only
     */
    record ConstraintRow(
            long table,
            String name,
            String kind,
            List<String> columns,
            @Nullable String targetSchema,
            @Nullable String target,
            @Nullable List<String> targetColumns) {}

    /** Functions that share a name are one row. */
    record FunctionRow(String schema, String name) {}
}
