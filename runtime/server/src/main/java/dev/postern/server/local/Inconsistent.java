package dev.postern.server.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.crds.Location;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.assemble.Origins;
import dev.postern.metadata.QualifiedName;
import dev.postern.server.local.Folder.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the engine says of metadata objects, said of the resources that they came from. */
final class Inconsistent {
    private static final Pattern TABLE_IN_SOURCE = Pattern.compile("table .* in source (.*)");

    private Inconsistent() {}

    /** {@code tables/album.yaml:12: Permission default/album-customer: Inconsistent object: …}, one for each object. */
    static List<String> describe(JsonNode inconsistentObjects, Reading reading) {
        List<String> lines = new ArrayList<>();
        for (JsonNode entry : inconsistentObjects) {
            objects(entry)
                    .forEach(object ->
                            lines.add(describe(object, entry.path("reason").asText(), reading)));
        }
        return lines;
    }

    /** Some reasons are one object's, some are shared by several. */
    private static List<JsonNode> objects(JsonNode entry) {
        return entry.has("objects")
                ? StreamSupport.stream(entry.path("objects").spliterator(), false)
                        .toList()
                : List.of(entry);
    }

    private static String describe(JsonNode object, String reason, Reading reading) {
        Optional<ResourceKey> resource = resource(object, reading.assembled().origins());
        if (resource.isEmpty()) {
            return object.path("name").asText() + ": " + reason;
        }
        Location place = reading.read().locate(resource.get(), "");
        return (place == null ? "" : place + ": ") + resource.get() + ": " + reason;
    }

    private static Optional<ResourceKey> resource(JsonNode object, Origins origins) {
        JsonNode definition = object.path("definition");
        String type = object.path("type").asText();
        if (type.equals("source")) {
            return origins.source(definition.asText());
        }
        if (type.equals("table")) {
            Matcher name = TABLE_IN_SOURCE.matcher(object.path("name").asText());
            return name.matches() ? origins.table(name.group(1), table(definition)) : Optional.empty();
        }
        String source = definition.path("source").asText();
        QualifiedName table = table(definition.path("table"));
        return switch (type) {
            case "select_permission", "insert_permission", "update_permission", "delete_permission" ->
                origins.permission(source, table, definition.path("role").asText());
            case "event_trigger" ->
                origins.eventTrigger(source, definition.path("name").asText());
            default -> origins.table(source, table);
        };
    }

    private static QualifiedName table(JsonNode name) {
        return name.isTextual()
                ? QualifiedName.inPublic(name.textValue())
                : new QualifiedName(
                        name.path("schema").asText(QualifiedName.PUBLIC),
                        name.path("name").asText("?"));
    }
}
