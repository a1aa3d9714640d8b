package dev.postern.engine.schemacache.stage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.schemacache.MetadataObject;
import dev.postern.engine.schemacache.MetadataObjectId;
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
        return new MetadataObject(new MetadataObjectId.OfSource(source), TextNode.valueOf(source));
    }

    MetadataObject table(ObjectName table) {
        return new MetadataObject(new MetadataObjectId.OfTable(source, table), NameWriter.name(table));
    }

    MetadataObject relationship(ObjectName table, ObjectRelationshipMetadata relationship) {
        ObjectNode definition = relationship(relationship.using(), relationship.comment());
        return inTable("object_relation", relationship.name(), table, definition.put("name", relationship.name()));
    }

    MetadataObject relationship(ObjectName table, ArrayRelationshipMetadata relationship) {
        ObjectNode definition = relationship(relationship.using(), relationship.comment());
        return inTable("array_relation", relationship.name(), table, definition.put("name", relationship.name()));
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
        return inTable(
                permission.kind().spelling() + "_permission",
                permission.role(),
                table,
                definition.set("permission", body));
    }

    private MetadataObject inTable(String type, String name, ObjectName table, ObjectNode definition) {
        definition.put("source", source).set("table", NameWriter.name(table));
        return new MetadataObject(new MetadataObjectId.InTable(source, table, type, name), definition);
    }

    private static ObjectNode relationship(RelationshipUsing using, @Nullable String comment) {
        return object().put("comment", comment).set("using", RelationshipWriter.using(using));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
