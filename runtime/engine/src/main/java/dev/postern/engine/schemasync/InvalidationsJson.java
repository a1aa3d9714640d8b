package dev.postern.engine.schemasync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.schemacache.Invalidations;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@code {"metadata":false,"remote_schemas":[],"sources":["default"],"data_connectors":[]}}, as Hasura keeps them, too. */
public final class InvalidationsJson {
    private InvalidationsJson() {}

    /** All four keys, names sorted. */
    public static ObjectNode write(Invalidations invalidations) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("metadata", invalidations.metadata());
        json.set("remote_schemas", names(invalidations.remoteSchemas()));
        json.set("sources", names(invalidations.sources()));
        json.set("data_connectors", names(invalidations.dataConnectors()));
        return json;
    }

    private static ArrayNode names(Set<String> names) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        new TreeSet<>(names).forEach(json::add);
        return json;
    }

    /** Empty for anything else, which then counts as everything. */
    public static Optional<Invalidations> read(JsonNode json) {
        if (!json.path("metadata").isBoolean()) {
            return Optional.empty();
        }
        return Optional.of(new Invalidations(
                json.path("metadata").booleanValue(),
                names(json.path("remote_schemas")),
                names(json.path("sources")),
                names(json.path("data_connectors"))));
    }

    private static Set<String> names(JsonNode json) {
        Set<String> names = new LinkedHashSet<>();
        json.forEach(name -> names.add(name.asText()));
        return names;
    }
}
