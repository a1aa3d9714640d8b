package dev.postern.engine.schemacache;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Metadata that does not fit what is there, or itself. The objects, and what depends on them, are not served. */
public sealed interface Inconsistency {
    /** For people, as {@code get_inconsistent_metadata} shows it, {@code "Inconsistent object: "} and the like in front. */
    String reason();

    /** The objects that are not served for it. */
    List<MetadataObjectId> objects();

    /** Their {@link MetadataObjectId#name() names}. */
    default List<String> objectNames() {
        return objects().stream().map(MetadataObjectId::name).collect(Collectors.toList());
    }

    /** One element of {@code inconsistent_objects}. */
    ObjectNode toJson();

    /**
     * One object that is wrong.
     *
     * @param message the database's or compiler's details
     */
    record Invalid(MetadataObject object, String cause, Optional<JsonNode> message) implements Inconsistency {
        public Invalid(MetadataObject object, String cause) {
            this(object, cause, Optional.empty());
        }

        @Override
        public String reason() {
            return "Inconsistent object: " + cause;
        }

        @Override
        public List<MetadataObjectId> objects() {
            return List.of(object.id());
        }

        @Override
        public ObjectNode toJson() {
            ObjectNode json = describe(object).put("reason", reason());
            message.ifPresent(details -> json.set("message", details));
            return json;
        }
    }

    /**
     * A table whose names in GraphQL another table (or action) has. Hasura refuses a command that leads there with
     * {@code cause} itself, as an {@code unexpected} error of status 500.
     */
    record NameConflict(MetadataObject object, String cause) implements Inconsistency {
        @Override
        public String reason() {
            return "Inconsistent object: " + cause;
        }

        @Override
        public List<MetadataObjectId> objects() {
            return List.of(object.id());
        }

        @Override
        public ObjectNode toJson() {
            return describe(object).put("reason", reason());
        }
    }

    /** Objects that claim the same place; none of them is served. */
    record Conflicting(List<MetadataObject> claimants, String cause) implements Inconsistency {
        public Conflicting {
            claimants = List.copyOf(claimants);
        }

        @Override
        public String reason() {
            return "Conflicting objects: " + cause;
        }

        @Override
        public List<MetadataObjectId> objects() {
            return claimants.stream().map(MetadataObject::id).collect(Collectors.toList());
        }

        @Override
        public ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            claimants.forEach(object -> json.withArray("objects").add(describe(object)));
            return json.put("reason", reason());
        }
    }

    /** One object that is declared several times; none of its declarations is served. */
    record Duplicate(MetadataObjectId id, List<JsonNode> definitions) implements Inconsistency {
        public Duplicate {
            definitions = List.copyOf(definitions);
        }

        @Override
        public String reason() {
            return "Multiple definitions for: " + id.name();
        }

        @Override
        public List<MetadataObjectId> objects() {
            return List.of(id);
        }

        @Override
        public ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", id.type());
            json.putArray("definitions").addAll(definitions);
            return json.put("reason", reason());
        }
    }

    private static ObjectNode describe(MetadataObject object) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("type", object.type()).put("name", object.name());
        return json.set("definition", object.definition());
    }
}
