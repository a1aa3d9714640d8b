package dev.postern.engine.metadataapi;

import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.json.JsonCursor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What hangs on an object that is dropped: whatever turns inconsistent without it. */
final class Dependents {
    private static final Pattern NAME = Pattern.compile("(\\w+) (.+) in table (.+) in source (.+)");

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
        MetadataDocument without = DroppedObjects.from(after.document(), added);
        context.edit(args, without, Optional.empty());
    }

    private static String describe(List<Inconsistency> added) {
        return added.stream()
                .flatMap(each -> each.objectNames().stream())
                .map(Dependents::describe)
                .collect(Collectors.joining(", "));
    }

    /** {@code relationship author.articles in source "default"}. */
    private static String describe(String objectName) {
        Matcher name = NAME.matcher(objectName);
        if (!name.matches()) {
            return objectName;
        }
        String in = " in source \"" + name.group(4) + "\"";
        String type = name.group(1);
        if (type.endsWith("_permission")) {
            String kind = type.substring(0, type.length() - "_permission".length());
            return "permission " + name.group(3) + "." + name.group(2) + "." + kind + in;
        }
        String word = type.endsWith("_relation") ? "relationship" : type.replace('_', '-');
        return word + " " + name.group(3) + "." + name.group(2) + in;
    }
}
