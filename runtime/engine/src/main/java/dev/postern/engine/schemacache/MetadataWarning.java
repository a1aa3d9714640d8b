package dev.postern.engine.schemacache;

/**
 * A metadata object that is kept in the document and not acted on, or not wholly (yet). Never an inconsistency.
 *
 * @param message what is not acted on
 */
public record MetadataWarning(MetadataObjectId object, String message) {
    public String type() {
        return object.type();
    }

    /** See {@link MetadataObjectId#name()}. */
    public String name() {
        return object.name();
    }
}
