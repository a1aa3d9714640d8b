package dev.postern.metadata.json;

import dev.postern.metadata.Managed;
import dev.postern.metadata.ManagedPolicy;
import dev.postern.metadata.ObjectKey;
import dev.postern.metadata.OwnedObject;
import dev.postern.metadata.QualifiedName;
import java.util.List;

/** Reads the mark of managed metadata: {@code {"engine": "shop/music", "policy": "Correct", "owners": […]}}. */
public final class ManagedReader {
    private ManagedReader() {}

    /** The mark; to be used as {@code cursor.object(ManagedReader::managed)}. */
    public static Managed managed(ObjectCursor o) {
        return new Managed(
                o.name("engine"),
                o.required("policy").choice(ManagedPolicy.class),
                o.objects("owners", ManagedReader::owned, OwnedObject::object, "objects"));
    }

    private static OwnedObject owned(ObjectCursor o) {
        return new OwnedObject(key(o.required("object")), o.name("resource"));
    }

    /** An object's key: an array of strings. */
    public static ObjectKey key(JsonCursor cursor) {
        List<String> words = cursor.list(JsonCursor::name);
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "engine" -> {
                requireSize(cursor, words, 1);
                yield new ObjectKey.OfEngine();
            }
            case "source" -> {
                requireSize(cursor, words, 2);
                yield new ObjectKey.OfSource(words.get(1));
            }
            case "table" -> {
                requireSize(cursor, words, 4);
                yield new ObjectKey.OfTable(words.get(1), table(words));
            }
            case "permission" -> {
                requireSize(cursor, words, 5);
                yield new ObjectKey.OfPermission(words.get(1), table(words), words.get(4));
            }
            case "event_trigger" -> {
                requireSize(cursor, words, 3);
                yield new ObjectKey.OfEventTrigger(words.get(1), words.get(2));
            }
            default ->
                throw cursor.error("expected one of: engine, source, table, permission, event_trigger, and the names "
                        + "that lead to the object");
        };
    }

    private static QualifiedName table(List<String> words) {
        return new QualifiedName(words.get(2), words.get(3));
    }

    private static void requireSize(JsonCursor cursor, List<String> words, int size) {
        if (words.size() != size) {
            throw cursor.error("expected " + (size - 1) + " names after \"" + words.getFirst() + "\", but encountered "
                    + (words.size() - 1));
        }
    }
}
