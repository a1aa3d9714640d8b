package dev.postern.engine.schemacache;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A metadata object that does not fit what is there; it and what depends on it are not served.
 *
 * @param type Hasura's word: {@code source}, {@code table}, {@code object_relation}, {@code select_permission} …
 * @param name as {@code get_inconsistent_metadata} shows it, such as {@code permission user in table author in source default}
 * @param definition the object's own metadata
 * @param message the database's or compiler's details
 */
public record Inconsistency(String type, String name, JsonNode definition, String reason, Optional<JsonNode> message) {}
