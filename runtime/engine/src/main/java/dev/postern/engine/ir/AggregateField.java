package dev.postern.engine.ir;

import java.util.List;

/** One key of {@code T_aggregate}'s JSON object, or of an object below it. */
public sealed interface AggregateField {
    /** The key in the answer. */
    String alias();

    /** The same text always: {@code __typename}. */
    record Constant(String alias, String text) implements AggregateField {}

    /** A leaf. */
    record Value(String alias, Aggregate aggregate) implements AggregateField {}

    /** An object of further keys: {@code aggregate}, {@code max}. */
    record Nested(String alias, List<AggregateField> fields) implements AggregateField {
        public Nested {
            fields = List.copyOf(fields);
        }
    }

    /** A JSON array of the rows themselves: {@code nodes}. */
    record Nodes(String alias, List<Field> fields) implements AggregateField {
        public Nodes {
            fields = List.copyOf(fields);
        }
    }
}
