package dev.postern.metadata.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The places of a document whose form is fixed: all but what stays JSON, such as permission filters. */
final class Places {
    /**
     * A value in a document.
     *
     * @param map whether it is an object with keys of any name
     */
    record Place(JsonPointer pointer, String path, JsonNode value, boolean map) {
        JsonNode in(JsonNode document) {
            return document.at(pointer);
        }

        /** The same for all elements of a list. */
        String kind() {
            return path.replaceAll("\\[\\d+]", "[]");
        }
    }

    private static final Set<String> JSON = Set.of("filter", "check", "set", "payload", "response", "logical_model");
    private static final Set<String> MAPS = Set.of(
            "column_config",
            "custom_column_names",
            "column_mapping",
            "field_mapping",
            "mapping",
            "per_role",
            "add_headers",
            "query_params",
            "form_template",
            "dataconnector",
            "remote_field",
            "field");

    private final List<Place> all = new ArrayList<>();

    private Places(JsonNode document) {
        walk(JsonCursor.root(document), JsonPointer.empty(), "", false);
    }

    static List<Place> of(JsonNode document, Predicate<Place> wanted) {
        return new Places(document).all.stream().filter(wanted).toList();
    }

    private void walk(JsonCursor cursor, JsonPointer pointer, String key, boolean foreign) {
        JsonNode json = cursor.json();
        boolean map = json.isObject() && isMap(cursor.path(), key);
        all.add(new Place(pointer, cursor.path(), json, map));
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                JsonCursor element = JsonCursor.at(json.get(i), cursor.path() + "[" + i + "]");
                walk(element, pointer.appendIndex(i), "", foreign);
            }
        }
        boolean foreignBelow = foreign || isForeignSource(json);
        json.properties().forEach(e -> {
            if (!staysJson(cursor.path(), e.getKey(), e.getValue(), foreignBelow)) {
                walk(
                        cursor.child(e.getKey(), e.getValue()),
                        pointer.appendProperty(e.getKey()),
                        map ? "" : e.getKey(),
                        foreignBelow);
            }
        });
    }

    private static boolean isMap(String path, String key) {
        boolean queryArguments = key.equals("arguments") && path.matches(".*(native_queries|stored_procedures).*");
        return MAPS.contains(key) || queryArguments;
    }

    private static boolean isForeignSource(JsonNode json) {
        return json.has("kind")
                && json.has("tables")
                && !Set.of("postgres", "citus", "cockroach")
                        .contains(json.path("kind").asText());
    }

    private static boolean staysJson(String path, String key, JsonNode value, boolean foreign) {
        if (foreign
                && Set.of("configuration", "table", "remote_table", "function", "definition")
                        .contains(key)) {
            // the definition of event triggers is not, but Postgres has one too
            return !(key.equals("configuration") && path.contains(".functions"));
        }
        if (key.equals("table") && path.endsWith(".to_source")) {
            return true;
        }
        if (key.equals("logical_model")) {
            return value.isObject();
        }
        if (key.equals("arguments") && value.isObject()) {
            return path.contains("remote_field") || path.contains("custom_types");
        }
        return JSON.contains(key) && !(key.equals("payload") && path.contains("event_triggers"));
    }
}
