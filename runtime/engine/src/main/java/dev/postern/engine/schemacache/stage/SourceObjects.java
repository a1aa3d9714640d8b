package dev.postern.engine.schemacache.stage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.schemacache.MetadataObject;
import dev.postern.metadata.ArrayRelationshipMetadata;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.ObjectRelationshipMetadata;
import dev.postern.metadata.PermissionMetadata;
import dev.postern.metadata.RelationshipUsing;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.json.NameWriter;
import dev.postern.metadata.json.PermissionWriter;
import dev.postern.metadata.json.RelationshipWriter;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one source as lists of inconsistent objects name and show them. A definition is what the command that
 * makes the object takes, defaults spelled out.
 */
record SourceObjects(String source) {
    /** Its definition is the name alone: a configuration may hold secrets. */
    MetadataObject ofSource() {
        return new MetadataObject("source", "source " + source, TextNode.valueOf(source));
    }

    /** A named part of the source that is no table. */
    MetadataObject ofSource(String type, String name) {
        ObjectNode definition = object().put("name", name).put("source", source);
        return new MetadataObject(type, type + " " + name + " in source " + source, definition);
    }

    MetadataObject table(ObjectName table) {
        return new MetadataObject("table", tableName(table), NameWriter.name(table));
    }

    MetadataObject relationship(ObjectName table, ObjectRelationshipMetadata relationship) {
        ObjectNode definition = relationship(relationship.using(), relationship.comment());
        return ofTable("object_relation", relationship.name(), table, definition.put("name", relationship.name()));
    }

    MetadataObject relationship(ObjectName table, ArrayRelationshipMetadata relationship) {
        ObjectNode definition = relationship(relationship.using(), relationship.comment());
        return ofTable("array_relation", relationship.name(), table, definition.put("name", relationship.name()));
    }

    MetadataObject permission(ObjectName table, PermissionMetadata permission) {
        ObjectNode body = PermissionWriter.body(permission);
        if (permission instanceof SelectPermissionMetadata) {
            if (!body.has("allow_aggregations")) {
                body.put("allow_aggregations", false);
            }
            body.withArray("computed_fields");
        }
        ObjectNode definition = object().put("role", permission.role()).put("comment", permission.comment());
        return ofTable(
                permission.kind().spelling() + "_permission",
                permission.role(),
                table,
                definition.set("permission", body));
    }

    /** A named part of a table. */
    MetadataObject ofTable(String type, String name, ObjectName table) {
        return ofTable(type, name, table, object().put("name", name));
    }

    private MetadataObject ofTable(String type, String name, ObjectName table, ObjectNode definition) {
        definition.put("source", source).set("table", NameWriter.name(table));
        return new MetadataObject(type, type + " " + name + " in " + tableName(table), definition);
    }

    private String tableName(ObjectName table) {
        return "table " + table + " in source " + source;
    }

    private static ObjectNode relationship(RelationshipUsing using, @Nullable String comment) {
        return object().put("comment", comment).set("using", RelationshipWriter.using(using));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
