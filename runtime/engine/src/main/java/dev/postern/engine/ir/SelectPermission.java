package dev.postern.engine.ir;

import dev.postern.metadata.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a role may read of one table. Made by the permission stage of the schema cache and nowhere else (a test of the
 * architecture says so); the only way to a {@link Guarded} table.
 *
 * @param columns database names of the columns that the role may read
 * @param filter the rows it may read, compiled from the metadata
 * @param limit the most rows it gets from one list
 * @param queryRootFields root fields it has on {@code query_root}; relationships do not need them
 */
public record SelectPermission(
        QualifiedName table,
        Set<String> columns,
        BoolExp filter,
        OptionalInt limit,
        boolean aggregations,
        Set<SelectRootField> queryRootFields,
        Set<SelectRootField> subscriptionRootFields) {

    public SelectPermission {
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
        queryRootFields = Set.copyOf(queryRootFields);
        subscriptionRootFields = Set.copyOf(subscriptionRootFields);
    }

    /** What {@code admin} may do: everything. */
    public static SelectPermission everything(QualifiedName table, Set<String> columns) {
        Set<SelectRootField> all = Set.of(SelectRootField.values());
        return new SelectPermission(table, columns, BoolExp.TRUE, OptionalInt.empty(), true, all, all);
    }
}
