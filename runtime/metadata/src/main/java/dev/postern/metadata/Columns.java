package dev.postern.metadata;

import java.util.List;

/** The columns that a permission or an event trigger speaks of. */
public sealed interface Columns {
    /** All columns, also ones to come: {@code "*"}. */
    record All() implements Columns {}

    /** These columns, none if empty. */
    record Listed(List<String> names) implements Columns {
        public Listed {
            names = List.copyOf(names);
        }
    }

    /** All columns. */
    static Columns all() {
        return new All();
    }

    /** These columns only. */
    static Columns of(String... names) {
        return new Listed(List.of(names));
    }

    /** Whether the column is meant, given that the table has it. */
    default boolean contains(String column) {
        return switch (this) {
            case All() -> true;
            case Listed(List<String> names) -> names.contains(column);
        };
    }
}
