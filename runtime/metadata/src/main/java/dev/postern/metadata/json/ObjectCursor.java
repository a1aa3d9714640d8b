package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.metadata.Spelled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object in a JSON document, read key by key. It remembers the keys that were asked for, so that several readers can
 * share one object (a command's {@code source} and {@code table} beside the permission) and the rest can be refused. A
 * key that is null counts as absent.
 */
public final class ObjectCursor {
    private final JsonCursor cursor;
    private final JsonNode json;
    private final Set<String> asked = new LinkedHashSet<>();

    ObjectCursor(JsonCursor cursor, JsonNode json) {
        this.cursor = cursor;
        this.json = json;
    }

    /** Where the object is. */
    public String path() {
        return cursor.path();
    }

    /** An error at this object. */
    public MetadataException error(String reason) {
        return cursor.error(reason);
    }

    /** Whether the key is there and not null. */
    public boolean has(String key) {
        return optional(key) != null;
    }

    /** The value of a key that must be there. */
    public JsonCursor required(String key) {
        asked.add(key);
        JsonNode value = json.get(key);
        if (value == null) {
            throw error("key \"" + key + "\" not found");
        }
        return cursor.child(key, value);
    }

    /** The value of a key, or null where it is absent or null. */
    public @Nullable JsonCursor optional(String key) {
        asked.add(key);
        JsonNode value = json.get(key);
        return value == null || value.isNull() ? null : cursor.child(key, value);
    }

    /** What the function makes of the key's value, or null where it is absent or null. */
    public <T> @Nullable T optional(String key, Function<JsonCursor, T> read) {
        JsonCursor value = optional(key);
        return value == null ? null : read.apply(value);
    }

    /** What the function makes of the key's value, or something else where it is absent or null. */
    public <T> T optional(String key, Function<JsonCursor, T> read, T otherwise) {
        JsonCursor value = optional(key);
        return value == null ? otherwise : read.apply(value);
    }

    /** A string that must be there. */
    public String string(String key) {
        return required(key).string();
    }

    /** A string that must be there and not be empty. */
    public String name(String key) {
        return required(key).name();
    }

    /** A string, or null where it is absent or null. */
    public @Nullable String optionalString(String key) {
        return optional(key, JsonCursor::string);
    }

    /** A Boolean, false where it is absent or null. */
    public boolean flag(String key) {
        return optional(key, JsonCursor::bool, false);
    }

    /** A list, empty where it is absent or null. */
    public <T> List<T> list(String key, Function<JsonCursor, T> read) {
        return optional(key, value -> value.list(read), List.of());
    }

    /** A list of strings, empty where it is absent or null. */
    public List<String> strings(String key) {
        return list(key, JsonCursor::string);
    }

    /** A list of objects, empty where it is absent or null. */
    public <T> List<T> objects(String key, Function<ObjectCursor, T> read) {
        return list(key, element -> element.object(read));
    }

    /**
     * A list of objects, no two of which have the same name.
     *
     * @param things what to call them in an error, such as {@code tables}
     */
    public <T> List<T> objects(String key, Function<ObjectCursor, T> read, Function<T, ?> name, String things) {
        JsonCursor value = optional(key);
        if (value == null) {
            return List.of();
        }
        List<T> elements = value.list(element -> element.object(read));
        Set<Object> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (T element : elements) {
            if (!seen.add(name.apply(element))) {
                twice.add(String.valueOf(name.apply(element)));
            }
        }
        if (!twice.isEmpty()) {
            throw value.error(
                    "multiple declarations exist for the following " + things + ": " + String.join(", ", twice));
        }
        return elements;
    }

    /** An object with keys of any name, empty where it is absent or null. */
    public <T> Map<String, T> map(String key, Function<JsonCursor, T> read) {
        return optional(key, value -> value.map(read), Map.of());
    }

    /** One of the choices, or another where it is absent or null. */
    public <E extends Enum<E> & Spelled> E choice(String key, Class<E> type, E otherwise) {
        return optional(key, value -> value.choice(type), otherwise);
    }

    /** Fails if there is a key that nobody asked for. */
    void rejectUnknown() {
        json.fieldNames().forEachRemaining(key -> {
            if (!asked.contains(key)) {
                throw cursor.child(key, json.path(key))
                        .error("unexpected key \"" + key + "\", expected one of: " + String.join(", ", asked));
            }
        });
    }
}
