package dev.postern.engine.ir;

import java.util.List;

/** One key of a row's JSON object, in the order of the selection set. */
public sealed interface Field {
    /** The key in the answer. */
    String alias();

    /** @param path keys (or indices, as text) into a json or jsonb value; empty for the whole value */
    record OfColumn(String alias, Column column, List<String> path) implements Field {
        public OfColumn {
            path = List.copyOf(path);
        }
    }

    /** The same text in every row: {@code __typename}. */
    record Constant(String alias, String text) implements Field {}

    /** One related row or null. */
    record OfObject(String alias, Relationship relationship, Select select) implements Field {}

    /** The related rows, {@code []} when there are none. */
    record OfArray(String alias, Relationship relationship, Select select) implements Field {}
}
