package dev.postern.server.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.RequestException;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.MetadataObject;
import dev.postern.engine.schemacache.MetadataObjectId;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemasync.Bootstrap;
import dev.postern.engine.schemasync.ManagedMark;
import dev.postern.engine.schemasync.Readiness;
import dev.postern.engine.schemasync.ServedSchema;
import dev.postern.engine.schemasync.StoredMetadata;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.ObjectKey;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.json.ManagedWriter;
import dev.postern.metadata.json.MetadataHash;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an operator wants to know of an instance: what it serves, what the metadata database holds at this moment, and what does
 * not fit, by the object whose owner can mend it. Of the mark only what tells whether it is the right one.
 */
final class InstanceReport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private InstanceReport() {}

    static ObjectNode of(Bootstrap bootstrap) {
        ObjectNode report = JSON.objectNode();
        report.put("instance_id", bootstrap.instances().id().toString());
        Optional<SchemaCache> served = bootstrap.current().served().map(ServedSchema::schemaCache);
        Readiness readiness = bootstrap.readiness();
        report.put("is_ready", readiness instanceof Readiness.Ready);
        report.put("reason", readiness instanceof Readiness.NotReady(String reason) ? reason : null);
        report.put("resource_version", served.map(SchemaCache::resourceVersion).orElse(null));
        report.putNull("stored").putNull("error");
        try {
            putStored(report, bootstrap.stored());
        } catch (RequestException failed) {
            report.put("error", words(failed));
        }
        ArrayNode inconsistent = report.putArray("inconsistent_objects");
        ArrayNode warnings = report.putArray("warnings");
        served.ifPresent(cache -> {
            cache.inconsistencies().forEach(each -> add(inconsistent, each));
            cache.warnings().forEach(each -> {
                ObjectNode warning = warnings.addObject();
                warning.set("object", ManagedWriter.key(owned(each.object())));
                warning.put("type", each.type()).put("name", each.name()).put("message", each.message());
            });
        });
        return report;
    }

    private static void putStored(ObjectNode report, StoredMetadata stored) {
        switch (stored.content()) {
            case StoredMetadata.Content.Unreadable unreadable -> report.put("error", words(unreadable.failure()));
            case StoredMetadata.Content.Readable(MetadataDocument document) -> {
                ObjectNode json = report.putObject("stored");
                json.put("resource_version", stored.resourceVersion());
                json.put("hash", MetadataHash.of(document));
                json.set(
                        "managed",
                        stored.mark().<JsonNode>map(InstanceReport::mark).orElse(JSON.nullNode()));
            }
        }
    }

    private static ObjectNode mark(ManagedMark mark) {
        return JSON.objectNode()
                .put("policy", mark.managed().policy().spelling())
                .put("engine", mark.managed().engine())
                .put("hash", mark.hash());
    }

    private static String words(RequestException failed) {
        return failed.internal()
                .filter(JsonNode::isTextual)
                .map(details -> failed.message() + ": " + details.textValue())
                .orElse(failed.message());
    }

    private static void add(ArrayNode objects, Inconsistency inconsistency) {
        List<MetadataObject> described =
                switch (inconsistency) {
                    case Inconsistency.Invalid invalid -> List.of(invalid.object());
                    case Inconsistency.NameConflict conflict -> List.of(conflict.object());
                    case Inconsistency.Conflicting conflicting -> conflicting.claimants();
                    case Inconsistency.Duplicate duplicate -> {
                        object(objects, duplicate.id(), duplicate.reason());
                        yield List.of();
                    }
                };
        described.forEach(
                each -> object(objects, each.id(), inconsistency.reason()).set("definition", each.definition()));
    }

    private static ObjectNode object(ArrayNode objects, MetadataObjectId id, String reason) {
        ObjectNode json = objects.addObject();
        json.set("object", ManagedWriter.key(owned(id)));
        return json.put("type", id.type()).put("name", id.name()).put("reason", reason);
    }

    /** What is no object with an owner of its own belongs to what it is in. */
    private static ObjectKey owned(MetadataObjectId id) {
        return switch (id) {
            case MetadataObjectId.OfSource(String source) -> new ObjectKey.OfSource(source);
            case MetadataObjectId.OfTable(String source, ObjectName name) ->
                inSource(source, name, table -> new ObjectKey.OfTable(source, table));
            case MetadataObjectId.InTable(String source, ObjectName name, String type, String object) ->
                inSource(source, name, table -> inTable(source, table, type, object));
            case MetadataObjectId.InSource inSource -> new ObjectKey.OfSource(inSource.source());
            case MetadataObjectId.InDocument ignored -> new ObjectKey.OfEngine();
            case MetadataObjectId.Setting ignored -> new ObjectKey.OfEngine();
        };
    }

    private static ObjectKey inSource(String source, ObjectName name, Function<QualifiedName, ObjectKey> key) {
        return name.qualified().map(key).orElseGet(() -> new ObjectKey.OfSource(source));
    }

    private static ObjectKey inTable(String source, QualifiedName table, String type, String object) {
        if (type.endsWith("_permission")) {
            return new ObjectKey.OfPermission(source, table, object);
        }
        return type.equals("event_trigger")
                ? new ObjectKey.OfEventTrigger(source, object)
                : new ObjectKey.OfTable(source, table);
    }
}
