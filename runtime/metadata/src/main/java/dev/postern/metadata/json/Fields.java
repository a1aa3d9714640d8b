package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.Spelled;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON object being written in order. What is null or empty is left out, unless its function says otherwise. */
final class Fields {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode json = NODES.objectNode();

    static Fields object() {
        return new Fields();
    }

    static ArrayNode array(List<? extends JsonNode> elements) {
        return NODES.arrayNode(elements.size()).addAll(elements);
    }

    static ArrayNode strings(List<String> elements) {
        return array(elements.stream().map(TextNode::valueOf).toList());
    }

    static ArrayNode choices(List<? extends Spelled> elements) {
        return strings(elements.stream().map(Spelled::spelling).toList());
    }

    /** Whole numbers stay whole, so that 600 is not written as 600.0. */
    static JsonNode number(BigDecimal value) {
        boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        if (whole && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
            return NODES.numberNode(value.intValue());
        }
        return NODES.numberNode(value);
    }

    ObjectNode done() {
        return json;
    }

    Fields put(String key, @Nullable JsonNode value) {
        if (value != null) {
            json.set(key, value);
        }
        return this;
    }

    /** The value, or null where there is none. */
    Fields putOrNull(String key, @Nullable JsonNode value) {
        return put(key, value == null ? NODES.nullNode() : value);
    }

    Fields put(String key, @Nullable String value) {
        return put(key, value == null ? null : TextNode.valueOf(value));
    }

    Fields put(String key, @Nullable Integer value) {
        return put(key, value == null ? null : NODES.numberNode(value.intValue()));
    }

    Fields put(String key, @Nullable BigDecimal value) {
        return put(key, value == null ? null : number(value));
    }

    Fields put(String key, @Nullable Spelled value) {
        return put(key, value == null ? null : value.spelling());
    }

    Fields put(String key, boolean value) {
        return put(key, NODES.booleanNode(value));
    }

    /** The Boolean where it differs from what its absence means. */
    Fields putUnless(boolean usual, String key, boolean value) {
        return value == usual ? this : put(key, value);
    }

    /** The number where it differs from what its absence means. */
    Fields putUnless(int usual, String key, int value) {
        return value == usual ? this : put(key, Integer.valueOf(value));
    }

    /** What the function makes of the value, if there is one. */
    <T> Fields put(String key, @Nullable T value, Function<T, ? extends JsonNode> write) {
        return value == null ? this : put(key, write.apply(value));
    }

    /** What the function makes of the value where it differs from what its absence means. */
    <T> Fields putUnless(T usual, String key, T value, Function<T, ? extends JsonNode> write) {
        return value.equals(usual) ? this : put(key, write.apply(value));
    }

    /** A list, left out when empty. */
    <T> Fields list(String key, List<T> elements, Function<T, ? extends JsonNode> write) {
        return elements.isEmpty() ? this : wholeList(key, elements, write);
    }

    /** A list, also when empty. */
    <T> Fields wholeList(String key, List<T> elements, Function<T, ? extends JsonNode> write) {
        return put(key, array(elements.stream().map(write).toList()));
    }

    /** Strings, left out when there are none. */
    Fields strings(String key, List<String> elements) {
        return list(key, elements, TextNode::valueOf);
    }

    /** A map, left out when empty. */
    <T extends @Nullable Object> Fields map(String key, Map<String, T> map, Function<T, ? extends JsonNode> write) {
        return map.isEmpty() ? this : wholeMap(key, map, write);
    }

    /** A map, also when empty. */
    <T extends @Nullable Object> Fields wholeMap(
            String key, Map<String, T> map, Function<T, ? extends JsonNode> write) {
        Fields entries = new Fields();
        map.forEach((name, value) -> entries.put(name, write.apply(value)));
        return put(key, entries.done());
    }

    /** An object, left out when nothing was put into it. */
    Fields putUnlessEmpty(String key, Fields fields) {
        return fields.json.isEmpty() ? this : put(key, fields.done());
    }
}
