package dev.postern.metadata;

/** A choice with a fixed spelling in the document; its enums are spelled in one place only. */
public interface Spelled {
    /** The word in the document, such as {@code select_by_pk}. */
    String spelling();
}
