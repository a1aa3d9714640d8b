package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.metadata.ForeignName;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.SourceKind;

/** Reads names of tables and functions: {@code "album"} or {@code {"schema": "public", "name": "album"}}. */
public final class NameReader {
    private NameReader() {}

    /** A name of the Postgres family. */
    public static QualifiedName qualified(JsonCursor cursor) {
        JsonNode json = cursor.json();
        if (json.isTextual()) {
            return named(cursor, QualifiedName.PUBLIC, json.textValue());
        }
        if (!json.isObject()) {
            throw cursor.error("expecting a string/object for QualifiedObject");
        }
        return cursor.object(o -> {
            String name = o.string("name");
            return named(cursor, o.optional("schema", JsonCursor::string, QualifiedName.PUBLIC), name);
        });
    }

    /** A name in a source of that kind. */
    public static ObjectName name(JsonCursor cursor, String kind) {
        return SourceKind.isPostgresFamily(kind) ? qualified(cursor) : foreign(cursor);
    }

    /** A name in a source of a kind that is not known here. */
    public static ForeignName foreign(JsonCursor cursor) {
        return new ForeignName(cursor.json());
    }

    private static QualifiedName named(JsonCursor cursor, String schema, String name) {
        if (schema.isEmpty() || name.isEmpty()) {
            throw cursor.error("empty string not allowed");
        }
        return new QualifiedName(schema, name);
    }
}
