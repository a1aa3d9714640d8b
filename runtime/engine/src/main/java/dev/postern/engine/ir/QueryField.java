package dev.postern.engine.ir;

/** A root field of a query that a source answers. */
public sealed interface QueryField {
    /** A JSON array of rows. */
    record Rows(Select select) implements QueryField {}

    /** One row as a JSON object, or null. */
    record Row(Select select) implements QueryField {}

    /** An object about many rows. */
    record Aggregate(AggregateSelect select) implements QueryField {}
}
