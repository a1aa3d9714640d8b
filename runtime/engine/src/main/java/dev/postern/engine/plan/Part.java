package dev.postern.engine.plan;

/** One key of {@code data} and where its value comes from. Keys are written in the order of the selection set. */
public sealed interface Part {
    String alias();

    /** A column of the row that a step answers, finished JSON. */
    record OfStep(String alias, int step, int column) implements Part {}

    /** Known already: UTF-8 JSON. */
    record Ready(String alias, byte[] json) implements Part {}
}
