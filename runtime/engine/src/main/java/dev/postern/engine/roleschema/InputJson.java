package dev.postern.engine.roleschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.document.InputValue;

/** Input as the JSON that it stands for on this request. */
final class InputJson {
    private InputJson() {}

    static JsonNode of(InputValue value) {
        return switch (value) {
            case InputValue.Null ignored -> NullNode.getInstance();
            case InputValue.Scalar scalar -> scalar.json();
            case InputValue.EnumLiteral literal -> TextNode.valueOf(literal.name());
            case InputValue.ListValue list -> of(list);
            case InputValue.ObjectValue object -> of(object);
            case InputValue.Variable variable ->
                variable.value().map(InputJson::of).orElseGet(NullNode::getInstance);
        };
    }

    private static JsonNode of(InputValue.ListValue list) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        list.items().forEach(item -> array.add(of(item)));
        return array;
    }

    private static JsonNode of(InputValue.ObjectValue object) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        object.fields().forEach((name, field) -> node.set(name, of(field)));
        return node;
    }
}
