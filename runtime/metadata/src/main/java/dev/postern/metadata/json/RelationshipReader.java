package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.metadata.ArrayRelationshipMetadata;
import dev.postern.metadata.InsertionOrder;
import dev.postern.metadata.NativeQueryRelationshipMetadata;
import dev.postern.metadata.ObjectRelationshipMetadata;
import dev.postern.metadata.RelationshipUsing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static dev.postern.metadata.RelationshipUsing.ForeignKeyOnColumns;
import static dev.postern.metadata.RelationshipUsing.ForeignKeyOnTable;
import static dev.postern.metadata.RelationshipUsing.Manual;
import static dev.postern.metadata.RelationshipUsing.ManualNativeQuery;
import static dev.postern.metadata.RelationshipUsing.ManualTable;

/** Reads relationships within a source. */
public final class RelationshipReader {
    private RelationshipReader() {}

    /** {@code name}, {@code using}, {@code comment} of an object relationship in a source of that kind. */
    public static ObjectRelationshipMetadata object(ObjectCursor o, String kind) {
        return new ObjectRelationshipMetadata(
                o.name("name"), objectUsing(o.required("using"), kind), o.optionalString("comment"));
    }

    /** {@code name}, {@code using}, {@code comment} of an array relationship in a source of that kind. */
    public static ArrayRelationshipMetadata array(ObjectCursor o, String kind) {
        return new ArrayRelationshipMetadata(
                o.name("name"), arrayUsing(o.required("using"), kind), o.optionalString("comment"));
    }

    /** {@code name}, {@code using}, {@code comment} of a relationship of a native query. */
    public static NativeQueryRelationshipMetadata ofNativeQuery(ObjectCursor o, String kind) {
        Manual using = o.required("using").object(u -> manual(u, kind));
        return new NativeQueryRelationshipMetadata(o.name("name"), using, o.optionalString("comment"));
    }

    private static RelationshipUsing objectUsing(JsonCursor using, String kind) {
        return using.object(o -> {
            JsonCursor key = foreignKey(o);
            return key == null ? manualConfiguration(o, kind) : foreignKeyOfObject(key, kind);
        });
    }

    private static RelationshipUsing arrayUsing(JsonCursor using, String kind) {
        return using.object(o -> {
            JsonCursor key = foreignKey(o);
            return key == null ? manualConfiguration(o, kind) : foreignKeyOfArray(key, kind);
        });
    }

    private static @Nullable JsonCursor foreignKey(ObjectCursor o) {
        JsonCursor key = o.optional("foreign_key_constraint_on");
        if ((key == null) != o.has("manual_configuration")) {
            throw o.error("expected exactly one of foreign_key_constraint_on and manual_configuration");
        }
        return key;
    }

    private static RelationshipUsing foreignKeyOfObject(JsonCursor key, String kind) {
        JsonNode json = key.json();
        if (json.isTextual()) {
            return new ForeignKeyOnColumns(List.of(key.string()));
        }
        if (json.isArray()) {
            return new ForeignKeyOnColumns(columns(key));
        }
        if (!json.isObject()) {
            throw key.error("Expecting a column name, a list of column names or object { table, columns }.");
        }
        return key.object(o -> foreignKeyOnTable(o, kind));
    }

    private static RelationshipUsing foreignKeyOfArray(JsonCursor key, String kind) {
        if (!key.json().isObject()) {
            throw key.error("Expecting object { table, columns }.");
        }
        return key.object(o -> foreignKeyOnTable(o, kind));
    }

    private static ForeignKeyOnTable foreignKeyOnTable(ObjectCursor o, String kind) {
        var table = NameReader.name(o.required("table"), kind);
        String column = o.optionalString("column");
        if ((column == null) != o.has("columns")) {
            throw o.error("expected exactly one of column and columns");
        }
        return new ForeignKeyOnTable(table, column == null ? columns(o.required("columns")) : List.of(column));
    }

    private static List<String> columns(JsonCursor cursor) {
        if (cursor.json().isTextual()) {
            return List.of(cursor.string());
        }
        List<String> columns = cursor.list(JsonCursor::string);
        if (columns.isEmpty()) {
            throw cursor.error("expected at least one column");
        }
        return columns;
    }

    private static Manual manualConfiguration(ObjectCursor o, String kind) {
        return o.required("manual_configuration").object(m -> manual(m, kind));
    }

    private static Manual manual(ObjectCursor o, String kind) {
        JsonCursor table = o.optional("remote_table");
        String nativeQuery = o.optionalString("remote_native_query");
        if ((table == null) == (nativeQuery == null)) {
            throw o.error("expected exactly one of remote_table and remote_native_query");
        }
        Map<String, String> mapping = o.required("column_mapping").map(JsonCursor::string);
        InsertionOrder order = o.optional("insertion_order", value -> value.choice(InsertionOrder.class));
        if (table == null) {
            return new ManualNativeQuery(o.string("remote_native_query"), mapping, order);
        }
        return new ManualTable(NameReader.name(table, kind), o.optionalString("source"), mapping, order);
    }
}
