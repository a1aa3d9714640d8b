package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/**
 * A name in a database of a kind with its own way to name things, such as {@code {"dataset": "music", "name":
 * "album"}} or {@code ["music", "album"]}; also a table of another source, whose kind is not known where it
 * is named.
 *
 * @param json what was written; not to be modified
 */
public record ForeignName(JsonNode json) implements ObjectName {
    /** The table of that name in a source of the Postgres family. */
    public static ForeignName of(QualifiedName name) {
        return new ForeignName(
                JsonNodeFactory.instance.objectNode().put("name", name.name()).put("schema", name.schema()));
    }

    @Override
    public Optional<QualifiedName> qualified() {
        if (json.isTextual()) {
            return nonEmpty(QualifiedName.PUBLIC, json.textValue());
        }
        boolean understood = json.isObject() && json.path("name").isTextual() && json.size() <= 2;
        if (!understood) {
            return Optional.empty();
        }
        if (json.size() == 1) {
            return nonEmpty(QualifiedName.PUBLIC, json.path("name").textValue());
        }
        return json.path("schema").isTextual()
                ? nonEmpty(json.path("schema").textValue(), json.path("name").textValue())
                : Optional.empty();
    }

    private static Optional<QualifiedName> nonEmpty(String schema, String name) {
        return schema.isEmpty() || name.isEmpty() ? Optional.empty() : Optional.of(new QualifiedName(schema, name));
    }

    @Override
    public String toString() {
        return qualified().map(QualifiedName::toString).orElseGet(json::toString);
    }
}
