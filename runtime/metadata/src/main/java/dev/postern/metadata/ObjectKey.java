package dev.postern.metadata;

/**
 * What of a metadata document has an owner of its own: as JSON {@code ["source","main"]}, {@code
 * ["table","main","public","album"]}, {@code ["permission","main","public","album","user"]} (all that the role may do), {@code
 * ["event_trigger","main","album_added"]}, and {@code ["engine"]} for all the rest.
 */
public sealed interface ObjectKey {
    /** What belongs to no source: remote schemas, actions, settings. */
    record OfEngine() implements ObjectKey {}

    /** A source, with whatever has no key of its own in it. */
    record OfSource(String source) implements ObjectKey {
        public OfSource {
            requireNames(source);
        }
    }

    /** A table with its relationships and computed fields. */
    record OfTable(String source, QualifiedName table) implements ObjectKey {
        public OfTable {
            requireNames(source);
        }
    }

    /** All permissions of a role on a table. */
    record OfPermission(String source, QualifiedName table, String role) implements ObjectKey {
        public OfPermission {
            requireNames(source, role);
        }
    }

    /** An event trigger, whose name is unique in its source. */
    record OfEventTrigger(String source, String name) implements ObjectKey {
        public OfEventTrigger {
            requireNames(source, name);
        }
    }

    private static void requireNames(String... names) {
        for (String name : names) {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("empty string not allowed");
            }
        }
    }
}
