package dev.postern.postgres.translate;

import dev.postern.engine.ir.Column;
import dev.postern.postgres.sql.SqlExp;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A table in some FROM, by its alias. Remembers which of its columns are read. */
final class Relation {
    private final String alias;
    private final Set<String> read = new LinkedHashSet<>();

    Relation(String alias) {
        this.alias = alias;
    }

    String alias() {
        return alias;
    }

    SqlExp column(Column column) {
        return column(column.name());
    }

    SqlExp column(String name) {
        read.add(name);
        return new SqlExp.ColumnRef(alias, name);
    }

    /** In the order of their first use. */
    List<String> read() {
        return new ArrayList<>(read);
    }
}
