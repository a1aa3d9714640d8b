package dev.postern.engine.schemacache.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.schemacache.MetadataObject;
import dev.postern.metadata.ArrayRelationshipMetadata;
import dev.postern.metadata.Columns;
import dev.postern.metadata.ForeignName;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.ObjectRelationshipMetadata;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.RelationshipUsing;
import dev.postern.metadata.SelectPermission;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.Spelled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects of one source as lists of inconsistent objects name and show them. */
record SourceObjects(String source) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Its definition is the name alone: a configuration may hold secrets. */
    MetadataObject ofSource() {
        return new MetadataObject("source", "source " + source, TextNode.valueOf(source));
    }

    MetadataObject table(ObjectName table) {
        return new MetadataObject("table", tableName(table), name(table));
    }

    MetadataObject relationship(ObjectName table, ObjectRelationshipMetadata relationship) {
        ObjectNode definition = relationship(relationship.name(), relationship.using(), relationship.comment());
        return ofTable("object_relation", relationship.name(), table, definition);
    }

    MetadataObject relationship(ObjectName table, ArrayRelationshipMetadata relationship) {
        ObjectNode definition = relationship(relationship.name(), relationship.using(), relationship.comment());
        return ofTable("array_relation", relationship.name(), table, definition);
    }

    MetadataObject permission(ObjectName table, SelectPermissionMetadata permission) {
        ObjectNode definition = JSON.objectNode().put("role", permission.role()).put("comment", permission.comment());
        definition.set("permission", select(permission.permission()));
        return ofTable("select_permission", permission.role(), table, definition);
    }

    /** Anything that belongs to a table: {@code <type> <name> in table <table> in source <source>}. */
    MetadataObject ofTable(String type, String name, ObjectName table, ObjectNode definition) {
        definition.put("source", source);
        definition.set("table", name(table));
        return new MetadataObject(type, type + " " + name + " in " + tableName(table), definition);
    }

    private String tableName(ObjectName table) {
        return "table " + table + " in source " + source;
    }

    private static ObjectNode relationship(String name, RelationshipUsing using, @Nullable String comment) {
        return JSON.objectNode().put("name", name).put("comment", comment).set("using", using(using));
    }

    private static JsonNode using(RelationshipUsing using) {
        ObjectNode json = JSON.objectNode();
        switch (using) {
            case RelationshipUsing.ForeignKeyOnColumns key -> {
                if (key.columns().size() == 1) {
                    json.put("foreign_key_constraint_on", key.columns().getFirst());
                } else {
                    key.columns().forEach(json.withArray("foreign_key_constraint_on")::add);
                }
            }
            case RelationshipUsing.ForeignKeyOnTable key -> {
                ObjectNode on = json.putObject("foreign_key_constraint_on");
                on.set("table", name(key.table()));
                if (key.columns().size() == 1) {
                    on.put("column", key.columns().getFirst());
                } else {
                    key.columns().forEach(on.withArray("columns")::add);
                }
            }
            case RelationshipUsing.ManualTable manual ->
                manual(json, manual).set("remote_table", name(manual.remoteTable()));
            case RelationshipUsing.ManualNativeQuery manual ->
                manual(json, manual).put("remote_native_query", manual.remoteNativeQuery());
        }
        return json;
    }

    private static ObjectNode manual(ObjectNode json, RelationshipUsing.Manual manual) {
        ObjectNode configuration = json.putObject("manual_configuration");
        ObjectNode mapping = configuration.putObject("column_mapping");
        manual.columnMapping().forEach(mapping::put);
        if (manual.insertionOrder() != null) {
            configuration.put("insertion_order", manual.insertionOrder().spelling());
        }
        return configuration;
    }

    private static JsonNode select(SelectPermission permission) {
        ObjectNode json = JSON.objectNode();
        switch (permission.columns()) {
            case Columns.All() -> json.put("columns", "*");
            case Columns.Listed(List<String> names) -> names.forEach(json.putArray("columns")::add);
        }
        json.set("filter", permission.filter());
        json.put("allow_aggregations", permission.allowAggregations());
        permission.computedFields().forEach(json.putArray("computed_fields")::add);
        Integer limit = permission.limit();
        if (limit != null) {
            json.put("limit", limit);
        }
        putSpellings(json, "query_root_fields", permission.queryRootFields());
        putSpellings(json, "subscription_root_fields", permission.subscriptionRootFields());
        return json;
    }

    private static void putSpellings(ObjectNode json, String key, @Nullable List<? extends Spelled> words) {
        if (words != null) {
            ArrayNode array = json.putArray(key);
            words.forEach(word -> array.add(word.spelling()));
        }
    }

    private static JsonNode name(ObjectName name) {
        return switch (name) {
            case QualifiedName qualified ->
                JSON.objectNode().put("schema", qualified.schema()).put("name", qualified.name());
            case ForeignName foreign -> foreign.json();
        };
    }
}
