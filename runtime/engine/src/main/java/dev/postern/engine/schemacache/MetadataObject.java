package dev.postern.engine.schemacache;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One object of the metadata document, as lists of inconsistent objects show it.
 *
 * @param definition the object's own metadata; no secrets
 */
public record MetadataObject(MetadataObjectId id, JsonNode definition) {
    public String type() {
        return id.type();
    }

    public String name() {
        return id.name();
    }
}
