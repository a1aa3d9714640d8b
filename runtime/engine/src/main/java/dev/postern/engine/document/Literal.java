package dev.postern.engine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** A value as it stands in a document. The order of an object's fields is kept and does not matter to equality. */
public sealed interface Literal {
    /** The JSON that a value without variables stands for. Enum values become strings. */
    default JsonNode constant() {
        return switch (this) {
            case Null ignored -> NullNode.getInstance();
            case Scalar scalar -> scalar.json();
            case EnumName name -> TextNode.valueOf(name.name());
            case ListOf list -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                list.items().forEach(item -> array.add(item.constant()));
                yield array;
            }
            case ObjectOf object -> {
                ObjectNode node = JsonNodeFactory.instance.objectNode();
                object.fields().forEach((name, field) -> node.set(name, field.constant()));
                yield node;
            }
            case VariableUse use -> throw new IllegalStateException("not constant: $" + use.name());
        };
    }

    /** The variables in it, from left to right. */
    default Stream<String> variables() {
        return switch (this) {
            case Null ignored -> Stream.empty();
            case Scalar ignored -> Stream.empty();
            case EnumName ignored -> Stream.empty();
            case ListOf list -> list.items().stream().flatMap(Literal::variables);
            case ObjectOf object -> object.fields().values().stream().flatMap(Literal::variables);
            case VariableUse use -> Stream.of(use.name());
        };
    }

    record Null() implements Literal {}

    /** @param json a string, number or boolean */
    record Scalar(JsonNode json) implements Literal {}

    record EnumName(String name) implements Literal {}

    record ListOf(List<Literal> items) implements Literal {
        public ListOf {
            items = List.copyOf(items);
        }
    }

    record ObjectOf(SequencedMap<String, Literal> fields) implements Literal {
        public ObjectOf {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }
    }

    record VariableUse(String name) implements Literal {}
}
