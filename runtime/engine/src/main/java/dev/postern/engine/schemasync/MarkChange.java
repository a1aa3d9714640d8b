package dev.postern.engine.schemasync;

/** What becomes of the mark of managed metadata when a document is written. */
public sealed interface MarkChange {
    /** It stays, if there is one. */
    record Keep() implements MarkChange {}

    record Remove() implements MarkChange {}

    record Put(ManagedMark mark) implements MarkChange {}
}
