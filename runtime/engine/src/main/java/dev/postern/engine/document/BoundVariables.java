package dev.postern.engine.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of one request, checked against their definitions.
 *
 * @param given what the request gave, by name
 * @param values the same with defaults filled in: what {@link dev.postern.engine.ir.ParameterSource#read} takes. Variables
 *     that were neither given nor have a default are missing.
 */
public record BoundVariables(Map<String, JsonNode> given, Map<String, JsonNode> values) {
    public BoundVariables {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Optional<JsonNode> givenValue(String name) {
        return Optional.ofNullable(given.get(name));
    }
}
