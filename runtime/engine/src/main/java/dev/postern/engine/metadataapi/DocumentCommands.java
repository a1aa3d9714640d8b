package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.error.MetadataApiException;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.MetadataWarning;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.metadata.Managed;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.ManagedReader;
import dev.postern.metadata.json.MetadataReader;
import dev.postern.metadata.json.MetadataWriter;
import dev.postern.metadata.json.ObjectCursor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands about the document as a whole. */
final class DocumentCommands {
    static final String REPLACE = "replace_metadata";

    private static final MetadataWriter WRITER = new MetadataWriter();

    private DocumentCommands() {}

    static void addTo(Map<String, Command> commands) {
        commands.put("export_metadata", (Command.Show) DocumentCommands::export);
        commands.put("get_inconsistent_metadata", (Command.Show) DocumentCommands::inconsistent);
        commands.put(REPLACE, (Command.Change) DocumentCommands::replace);
        commands.put("clear_metadata", (Command.Change) DocumentCommands::clear);
        commands.put("reload_metadata", (Command.Change) DocumentCommands::reload);
        commands.put("drop_inconsistent_metadata", (Command.Change) DocumentCommands::dropInconsistent);
    }

    private static JsonNode export(JsonCursor args, Context context) {
        ObjectNode document = WRITER.document(context.document().exported());
        if (context.version() < 2) {
            return document;
        }
        ObjectNode versioned = JsonNodeFactory.instance.objectNode();
        versioned.put("resource_version", context.schemaCache().resourceVersion());
        return versioned.set("metadata", document);
    }

    private static JsonNode inconsistent(JsonCursor args, Context context) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("is_consistent", context.schemaCache().isConsistent());
        return answer.set(
                "inconsistent_objects",
                NewInconsistencies.toJson(context.schemaCache().inconsistencies()));
    }

    /** The document itself, or (in version 2, or with the key {@code metadata}) the document with options. */
    private static JsonNode replace(JsonCursor args, Context.Changing context) {
        boolean withOptions = context.version() >= 2 || args.json().has("metadata");
        if (!withOptions) {
            replace(args, context, document(args, context), false);
            return Edits.success();
        }
        return args.arguments(object -> {
            MetadataDocument document = document(object.required("metadata"), context);
            boolean allowInconsistent = object.flag("allow_inconsistent_metadata");
            object.flag("allow_warnings");
            if (args.json().has("managed")) {
                context.transaction().manage(managed(object, context));
            }
            SchemaCache after = replace(args, context, document, allowInconsistent);
            return context.version() >= 2 || allowInconsistent ? state(after) : Edits.success();
        });
    }

    /** Null: not any more. */
    private static Optional<Managed> managed(ObjectCursor args, Context.Changing context) {
        if (!context.byOperator()) {
            throw new MetadataApiException(
                    ErrorCode.ACCESS_DENIED,
                    400,
                    new JsonPath(args.path()).key("managed"),
                    "only an operator, by its key, says what is managed",
                    Optional.empty());
        }
        return Optional.ofNullable(args.optional("managed", cursor -> cursor.object(ManagedReader::managed)));
    }

    /** Documents older than version 3 say nothing of sources: theirs keeps the configuration that it has. */
    private static MetadataDocument document(JsonCursor cursor, Context.Changing context) {
        MetadataReader reader = context.document()
                .source(MetadataReader.DEFAULT_SOURCE)
                .map(source -> source.configuration())
                .map(configuration -> configuration instanceof PostgresConfiguration postgres
                        ? new MetadataReader(postgres)
                        : new MetadataReader())
                .orElseGet(MetadataReader::new);
        return reader.document(cursor);
    }

    private static SchemaCache replace(
            JsonCursor args, Context.Changing context, MetadataDocument document, boolean allowInconsistent) {
        SchemaCache after = context.editAnyway(document, Invalidations.everythingIn(document));
        if (!allowInconsistent && !after.isConsistent()) {
            throw NewInconsistencies.refuse(new JsonPath(args.path()), after.inconsistencies());
        }
        return after;
    }

    private static ObjectNode state(SchemaCache after) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("is_consistent", after.isConsistent());
        answer.set("inconsistent_objects", NewInconsistencies.toJson(after.inconsistencies()));
        if (!after.warnings().isEmpty()) {
            answer.set("warnings", warnings(after.warnings()));
        }
        return answer;
    }

    static ArrayNode warnings(List<MetadataWarning> warnings) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (MetadataWarning warning : warnings) {
            array.addObject()
                    .put("type", warning.type())
                    .put("name", warning.name())
                    .put("message", warning.message());
        }
        return array;
    }

    private static JsonNode clear(JsonCursor args, Context.Changing context) {
        context.editAnyway(MetadataDocument.EMPTY, Invalidations.everythingIn(context.document()));
        return Edits.success();
    }

    private static JsonNode reload(JsonCursor args, Context.Changing context) {
        MetadataDocument document = context.document();
        Invalidations everything = Invalidations.everythingIn(document);
        Invalidations invalidations = args.json().isObject()
                ? args.arguments(object -> new Invalidations(
                        true,
                        names(object, "reload_remote_schemas", everything.remoteSchemas()),
                        names(object, "reload_sources", everything.sources()),
                        names(
                                object,
                                "reload_data_connectors",
                                everything.dataConnectors(),
                                "recreate_event_triggers")))
                : everything;
        SchemaCache after = context.editAnyway(document, invalidations);
        ObjectNode answer = Edits.success().put("is_consistent", after.isConsistent());
        if (!after.isConsistent()) {
            answer.set("inconsistent_objects", NewInconsistencies.toJson(after.inconsistencies()));
        }
        return answer;
    }

    /** {@code true}, {@code false} or a list of names; all when it does not say. */
    private static Set<String> names(ObjectCursor args, String key, Set<String> all, String... alsoKnown) {
        for (String other : alsoKnown) {
            args.optional(other);
        }
        @Nullable JsonCursor which = args.optional(key);
        if (which == null) {
            return all;
        }
        if (which.json().isBoolean()) {
            return which.bool() ? all : Set.of();
        }
        return new HashSet<>(which.list(JsonCursor::string));
    }

    private static JsonNode dropInconsistent(JsonCursor args, Context.Changing context) {
        SchemaCache cache = context.transaction().schemaCache();
        while (!cache.isConsistent()) {
            MetadataDocument without = DroppedObjects.from(cache.document(), cache.inconsistencies());
            if (without.equals(cache.document())) {
                break;
            }
            cache = context.editAnyway(without, Invalidations.NONE);
        }
        return Edits.success();
    }
}
