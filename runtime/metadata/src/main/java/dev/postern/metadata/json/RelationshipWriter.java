package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.ArrayRelationshipMetadata;
import dev.postern.metadata.InsertionOrder;
import dev.postern.metadata.NativeQueryRelationshipMetadata;
import dev.postern.metadata.ObjectRelationshipMetadata;
import dev.postern.metadata.RelationshipUsing;
import dev.postern.metadata.RelationshipUsing.ForeignKeyOnColumns;
import dev.postern.metadata.RelationshipUsing.ForeignKeyOnTable;
import dev.postern.metadata.RelationshipUsing.Manual;
import dev.postern.metadata.RelationshipUsing.ManualNativeQuery;
import dev.postern.metadata.RelationshipUsing.ManualTable;
import java.util.List;

/** Writes relationships within a source. */
public final class RelationshipWriter {
    private RelationshipWriter() {}

    /** An object relationship. */
    public static ObjectNode object(ObjectRelationshipMetadata relationship) {
        return Fields.object()
                .put("name", relationship.name())
                .put("using", using(relationship.using()))
                .put("comment", relationship.comment())
                .done();
    }

    /** An array relationship. */
    public static ObjectNode array(ArrayRelationshipMetadata relationship) {
        return Fields.object()
                .put("name", relationship.name())
                .put("using", using(relationship.using()))
                .put("comment", relationship.comment())
                .done();
    }

    static ObjectNode ofNativeQuery(NativeQueryRelationshipMetadata relationship) {
        return Fields.object()
                .put("name", relationship.name())
                .put("using", manual(relationship.using()))
                .put("comment", relationship.comment())
                .done();
    }

    /** What a relationship is made by: {@code foreign_key_constraint_on} or {@code manual_configuration}. */
    public static ObjectNode using(RelationshipUsing using) {
        Fields fields = Fields.object();
        return switch (using) {
            case ForeignKeyOnColumns(List<String> columns) ->
                fields.put("foreign_key_constraint_on", columns(columns)).done();
            case ForeignKeyOnTable key ->
                fields.put("foreign_key_constraint_on", foreignKey(key)).done();
            case Manual manual ->
                fields.put("manual_configuration", manual(manual)).done();
        };
    }

    private static JsonNode columns(List<String> columns) {
        return columns.size() == 1 ? TextNode.valueOf(columns.getFirst()) : Fields.strings(columns);
    }

    private static ObjectNode foreignKey(ForeignKeyOnTable key) {
        return Fields.object()
                .put(key.columns().size() == 1 ? "column" : "columns", columns(key.columns()))
                .put("table", NameWriter.name(key.table()))
                .done();
    }

    private static ObjectNode manual(Manual manual) {
        Fields fields = Fields.object().wholeMap("column_mapping", manual.columnMapping(), TextNode::valueOf);
        switch (manual) {
            case ManualTable table ->
                fields.put("remote_table", NameWriter.name(table.remoteTable())).put("source", table.source());
            case ManualNativeQuery query -> fields.put("remote_native_query", query.remoteNativeQuery());
        }
        InsertionOrder order = manual.insertionOrder();
        return fields.putOrNull("insertion_order", order == null ? null : TextNode.valueOf(order.spelling()))
                .done();
    }
}
