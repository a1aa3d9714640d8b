package dev.postern.engine.schemacache;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One object of the metadata document, as lists of inconsistent objects show it.
 *
 * @param type Hasura's word: {@code source}, {@code table}, {@code object_relation}, {@code select_permission} …
 * @param name unique in the document: {@code select_permission user in table author in source default}
 * @param definition the object's own metadata; no secrets
 */
public record MetadataObject(String type, String name, JsonNode definition) {}
