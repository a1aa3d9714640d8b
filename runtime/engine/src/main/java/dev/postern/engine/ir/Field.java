package dev.postern.engine.ir;

import java.util.Optional;

/** One key of a row's JSON object, in the order of the selection set. */
public sealed interface Field {
    /** The key in the answer. */
    String alias();

    /** @param path where to look inside of a json or jsonb value, as an array of text; empty for the whole value */
    record OfColumn(String alias, Column column, Optional<Value> path) implements Field {
        public OfColumn(String alias, Column column) {
            this(alias, column, Optional.empty());
        }
    }

    /** The same text in every row: {@code __typename}. */
    record Constant(String alias, String text) implements Field {}

    /** One related row or null. */
    record OfObject(String alias, Relationship relationship, Select select) implements Field {}

    /** The related rows, {@code []} when there are none. */
    record OfArray(String alias, Relationship relationship, Select select) implements Field {}

    /** An object about the related rows. */
    record OfAggregate(String alias, Relationship relationship, AggregateSelect select) implements Field {}
}
