package dev.postern.engine.metadataapi;

import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.MetadataObjectId;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.json.JsonCursor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What hangs on an object that is dropped: whatever turns inconsistent without it. */
final class Dependents {
    private static final String PERMISSION = "_permission";

    private Dependents() {}

    /**
     * Applies an edit that drops something. With {@code cascade} everything that hung on it is dropped too, else the edit is
     * refused with a list of it.
     */
    static void edit(JsonCursor args, Context.Changing context, MetadataDocument edited, boolean cascade) {
        edit(args, context, edited, Invalidations.NONE, cascade);
    }

    static void edit(
            JsonCursor args,
            Context.Changing context,
            MetadataDocument edited,
            Invalidations invalidations,
            boolean cascade) {
        SchemaCache before = context.transaction().schemaCache();
        SchemaCache after = context.editAnyway(edited, invalidations);
        MetadataDocument without = GoneObjects.without(after.document(), before, after);
        if (!without.equals(after.document())) {
            after = context.editAnyway(without, Invalidations.NONE);
        }
        List<Inconsistency> added = after.inconsistenciesNewSince(before);
        if (added.isEmpty()) {
            return;
        }
        if (!cascade) {
            throw Context.error(
                    ErrorCode.DEPENDENCY_ERROR,
                    args,
                    "cannot drop due to the following dependent objects: " + describe(added));
        }
        context.edit(args, DroppedObjects.from(after.document(), added), Optional.empty());
    }

    private static String describe(List<Inconsistency> added) {
        return added.stream()
                .flatMap(each -> each.objects().stream())
                .map(Dependents::describe)
                .collect(Collectors.joining(", "));
    }

    /** {@code relationship author.articles in source "default"}. */
    private static String describe(MetadataObjectId id) {
        return switch (id) {
            case MetadataObjectId.InTable(String source, ObjectName table, String type, String name) ->
                word(type) + " " + table + "." + name + suffix(type) + " in source \"" + source + "\"";
            case MetadataObjectId.OfTable(String source, ObjectName table) ->
                "table " + table + " in source \"" + source + "\"";
            case MetadataObjectId.InSource(String source, String type, String name) ->
                type + " " + name + " in source \"" + source + "\"";
            case MetadataObjectId.OfSource ofSource -> ofSource.name();
            case MetadataObjectId.InDocument inDocument -> inDocument.name();
            case MetadataObjectId.Setting setting -> setting.name();
        };
    }

    private static String word(String type) {
        if (type.endsWith("_relation")) {
            return "relationship";
        }
        return type.endsWith(PERMISSION) ? "permission" : type.replace('_', '-');
    }

    /** {@code permission author.user.select}: the kind of permission comes last. */
    private static String suffix(String type) {
        return type.endsWith(PERMISSION) ? "." + type.substring(0, type.length() - PERMISSION.length()) : "";
    }
}
