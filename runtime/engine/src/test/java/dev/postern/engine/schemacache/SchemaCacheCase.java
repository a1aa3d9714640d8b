package dev.postern.engine.schemacache;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.json.MetadataReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document and the databases it speaks of, in JSON:
 *
 * <pre>
 * {"author": {"columns": {"id": "int4", "name": "text?"}, "primary_key": ["id"],
 *             "foreign_keys": [{"columns": ["city_id"], "to": "city", "target": ["id"]}]}}
 * </pre>
 */
final class SchemaCacheCase {
    final FakeBackend backend = new FakeBackend();
    private final SchemaCacheBuilder builder = new SchemaCacheBuilder(
            Map.of("postgres", backend), new SourceHandles(name -> Optional.of(name), Duration.ZERO));

    SchemaCache build(MetadataDocument document) {
        return builder.build(document, 1, Optional.empty(), Invalidations.NONE);
    }

    SchemaCache build(ObjectNode metadata) {
        return build(new MetadataReader().document(metadata));
    }

    void database(String source, JsonNode tables) {
        backend.databases.put(source, introspected(tables));
    }

    static IntrospectedSource introspected(JsonNode tables) {
        List<IntrospectedSource.Table> found = new ArrayList<>();
        tables.properties().forEach(table -> found.add(table(table.getKey(), table.getValue())));
        return new IntrospectedSource(found);
    }

    private static IntrospectedSource.Table table(String name, JsonNode json) {
        TableFixture table = TableFixture.table(name);
        json.path("columns").properties().forEach(column -> {
            JsonNode type = column.getValue();
            if (type.isTextual()) {
                table.column(column.getKey(), type.asText());
            } else {
                table.column(
                        column.getKey(),
                        type.path("type").asText(),
                        type.path("comment").asText());
            }
        });
        table.primaryKey(strings(json.path("primary_key")).toArray(String[]::new));
        json.path("foreign_keys")
                .forEach(key -> table.foreignKey(
                        strings(key.path("columns")), key.path("to").asText(), strings(key.path("target"))));
        if (json.has("comment")) {
            table.comment(json.path("comment").asText());
        }
        if (json.path("read_only").asBoolean()) {
            table.readOnly();
        }
        return table.build();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asText()));
        return strings;
    }

    /** Fills in what every source says alike, so that cases show what they are about. */
    static ObjectNode metadata(JsonNode sources, JsonNode rest) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode().put("version", 3);
        ArrayNode list = metadata.putArray("sources");
        sources.properties().forEach(source -> {
            ObjectNode json = list.addObject().put("name", source.getKey()).put("kind", "postgres");
            json.putArray("tables");
            json.putObject("configuration")
                    .putObject("connection_info")
                    .put("database_url", "postgres://" + source.getKey());
            json.setAll((ObjectNode) source.getValue());
        });
        rest.properties().forEach(part -> metadata.set(part.getKey(), part.getValue()));
        return metadata;
    }
}
