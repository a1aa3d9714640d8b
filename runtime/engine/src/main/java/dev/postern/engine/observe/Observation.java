package dev.postern.engine.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.MetadataWarning;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Something that happened inside of the engine. No secrets. */
public sealed interface Observation {
    Level level();

    /** Hasura's log type: {@code schema-sync}. */
    String type();

    /** The {@code detail} of a log line. */
    ObjectNode detail();

    /** In rising order. */
    enum Level {
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    /** The two workers that keep instances on the same metadata. */
    enum SyncThread {
        LISTENER,
        PROCESSOR;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code {"instance_id":…,"thread_type":"listener","info":{"message":…}}}. */
    record SchemaSync(Level level, UUID instanceId, SyncThread thread, ObjectNode info) implements Observation {
        @Override
        public String type() {
            return "schema-sync";
        }

        @Override
        public ObjectNode detail() {
            ObjectNode detail = JsonNodeFactory.instance
                    .objectNode()
                    .put("instance_id", instanceId.toString())
                    .put("thread_type", thread.wire());
            return detail.set("info", info);
        }
    }

    /** A step of the start: {@code {"kind":"metadata","info":{"message":…}}}. */
    record Startup(Level level, String kind, JsonNode info) implements Observation {
        @Override
        public String type() {
            return "startup";
        }

        @Override
        public ObjectNode detail() {
            return JsonNodeFactory.instance.objectNode().put("kind", kind).set("info", info);
        }
    }

    /** What is served changed, and some of the metadata is not served. */
    record InconsistentMetadata(long resourceVersion, List<Inconsistency> inconsistencies) implements OfMetadata {
        public InconsistentMetadata {
            inconsistencies = List.copyOf(inconsistencies);
        }

        @Override
        public String message() {
            return "inconsistent metadata";
        }

        @Override
        public List<ObjectNode> objects() {
            return inconsistencies.stream().map(Inconsistency::toJson).toList();
        }
    }

    /** What is served changed, and some of the metadata is kept without being acted on. */
    record UnservedMetadata(long resourceVersion, List<MetadataWarning> warnings) implements OfMetadata {
        public UnservedMetadata {
            warnings = List.copyOf(warnings);
        }

        @Override
        public String message() {
            return "metadata that is kept and not acted on";
        }

        @Override
        public List<ObjectNode> objects() {
            return warnings.stream()
                    .map(each -> JsonNodeFactory.instance
                            .objectNode()
                            .put("type", each.type())
                            .put("name", each.name())
                            .put("message", each.message()))
                    .toList();
        }
    }

    /** Objects of the metadata that deserve a look: {@code {"message":…,"resource_version":…,"objects":[…]}}. */
    sealed interface OfMetadata extends Observation {
        long resourceVersion();

        String message();

        List<ObjectNode> objects();

        @Override
        default Level level() {
            return Level.WARN;
        }

        @Override
        default String type() {
            return "metadata";
        }

        @Override
        default ObjectNode detail() {
            ObjectNode detail = JsonNodeFactory.instance
                    .objectNode()
                    .put("message", message())
                    .put("resource_version", resourceVersion());
            detail.putArray("objects").addAll(objects());
            return detail;
        }
    }

    /** A worker failed at something that it will try again: {@code {"message":…,"error":…}}. */
    record Trouble(String type, String message, String error) implements Observation {
        @Override
        public Level level() {
            return Level.WARN;
        }

        @Override
        public ObjectNode detail() {
            return JsonNodeFactory.instance.objectNode().put("message", message).put("error", error);
        }
    }
}
