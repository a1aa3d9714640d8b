package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.metadata.Managed;
import dev.postern.metadata.ObjectKey;
import dev.postern.metadata.OwnedObject;
import dev.postern.metadata.QualifiedName;
import java.util.List;

/** Writes the mark of managed metadata as {@link ManagedReader} reads it. */
public final class ManagedWriter {
    private ManagedWriter() {}

    /** The mark. */
    public static ObjectNode managed(Managed managed) {
        return Fields.object()
                .put("engine", managed.engine())
                .put("policy", managed.policy())
                .wholeList("owners", managed.owners(), ManagedWriter::owned)
                .done();
    }

    private static ObjectNode owned(OwnedObject owned) {
        return Fields.object()
                .put("object", key(owned.object()))
                .put("resource", owned.resource())
                .done();
    }

    /** An object's key. */
    public static ArrayNode key(ObjectKey key) {
        return Fields.strings(
                switch (key) {
                    case ObjectKey.OfEngine() -> List.of("engine");
                    case ObjectKey.OfSource(String source) -> List.of("source", source);
                    case ObjectKey.OfTable(String source, QualifiedName table) ->
                        List.of("table", source, table.schema(), table.name());
                    case ObjectKey.OfPermission(String source, QualifiedName table, String role) ->
                        List.of("permission", source, table.schema(), table.name(), role);
                    case ObjectKey.OfEventTrigger(String source, String name) -> List.of("event_trigger", source, name);
                });
    }
}
