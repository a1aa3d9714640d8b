package dev.postern.engine.ir;

import dev.postern.metadata.QualifiedName;
import java.util.OptionalInt;

/**
 * A table together with the rows that may be read of it: the one way a table enters a query. A root field that forgets the
 * row filter does not compile, since there is nothing else to put into a {@link Select}.
 */
public final class Guarded {
    private final QualifiedName table;
    private final BoolExp filter;
    private final OptionalInt limit;

    private Guarded(QualifiedName table, BoolExp filter, OptionalInt limit) {
        this.table = table;
        this.filter = filter;
        this.limit = limit;
    }

    /** For lists, and for aggregates for the sake of their nodes: the role's row filter and its limit hold. */
    public static Guarded by(SelectPermission permission) {
        return new Guarded(permission.table(), permission.filter(), permission.limit());
    }

    /** For single rows, predicates and sort keys: the role's row filter holds, its limit does not. */
    public static Guarded unlimited(SelectPermission permission) {
        return new Guarded(permission.table(), permission.filter(), OptionalInt.empty());
    }

    public QualifiedName table() {
        return table;
    }

    public BoolExp filter() {
        return filter;
    }

    public OptionalInt limit() {
        return limit;
    }

    @Override
    public String toString() {
        return table + " where " + filter;
    }
}
