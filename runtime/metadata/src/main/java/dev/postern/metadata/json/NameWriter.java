package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.metadata.ForeignName;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.QualifiedName;

/** Writes names of tables and functions. */
public final class NameWriter {
    private NameWriter() {}

    /** As {@code {"name": …, "schema": …}}, or as it was written in a source of another kind. */
    public static JsonNode name(ObjectName name) {
        return switch (name) {
            case QualifiedName qualified -> qualified(qualified);
            case ForeignName(JsonNode json) -> json;
        };
    }

    /** As {@code {"name": …, "schema": …}}. */
    public static ObjectNode qualified(QualifiedName name) {
        return Fields.object()
                .put("name", name.name())
                .put("schema", name.schema())
                .done();
    }
}
