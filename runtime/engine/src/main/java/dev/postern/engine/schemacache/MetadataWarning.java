package dev.postern.engine.schemacache;

/**
 * A metadata object that is kept in the document and not acted on, or not wholly (yet). Never an inconsistency.
 *
 * @param type and name: as of a {@link MetadataObject}
 * @param message what is not acted on
 */
public record MetadataWarning(String type, String name, String message) {}
