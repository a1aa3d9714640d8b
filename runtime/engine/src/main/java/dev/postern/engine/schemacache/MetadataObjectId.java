package dev.postern.engine.schemacache;

import dev.postern.metadata.ObjectName;

/** Which object of the metadata document. */
public sealed interface MetadataObjectId {
    /** Hasura's word: {@code source}, {@code table}, {@code object_relation}, {@code select_permission} … */
    String type();

    /** Unique in the document: {@code select_permission user in table author in source default}. */
    String name();

    record OfSource(String source) implements MetadataObjectId {
        @Override
        public String type() {
            return "source";
        }

        @Override
        public String name() {
            return "source " + source;
        }
    }

    record OfTable(String source, ObjectName table) implements MetadataObjectId {
        @Override
        public String type() {
            return "table";
        }

        @Override
        public String name() {
            return "table " + table + " in source " + source;
        }
    }

    /** @param object the name of the relationship or trigger, the role of the permission */
    record InTable(String source, ObjectName table, String type, String object) implements MetadataObjectId {
        @Override
        public String name() {
            return type + " " + object + " in " + new OfTable(source, table).name();
        }
    }

    /** A part of a source that is no table: a function, a native query. */
    record InSource(String source, String type, String object) implements MetadataObjectId {
        @Override
        public String name() {
            return type + " " + object + " in source " + source;
        }
    }

    /** A part of the document that belongs to no source: an action, a remote schema. */
    record InDocument(String type, String object) implements MetadataObjectId {
        @Override
        public String name() {
            return type + " " + object;
        }
    }

    /** A part that the document has once: {@code custom_types}, {@code api_limits}. */
    record Setting(String type) implements MetadataObjectId {
        @Override
        public String name() {
            return type;
        }
    }
}
