package dev.postern.engine.schemacache;

/** A metadata object that is kept in the document and not acted on (yet). Never an inconsistency. */
public record MetadataWarning(String type, String name, String message) {}
