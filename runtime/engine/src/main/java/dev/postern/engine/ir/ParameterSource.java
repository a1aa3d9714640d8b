package dev.postern.engine.ir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Where a parameter's JSON value comes from; evaluated on each request, since a cached plan meets other variables. */
public sealed interface ParameterSource {
    /** @param variables the operation's variables by name, defaults filled in */
    JsonNode read(Map<String, JsonNode> variables);

    record Literal(JsonNode json) implements ParameterSource {
        @Override
        public JsonNode read(Map<String, JsonNode> variables) {
            return json;
        }
    }

    /** @param steps keys ({@link String}) and indices ({@link Integer}) into the variable's value */
    record Variable(String name, List<Object> steps) implements ParameterSource {
        public Variable {
            steps = List.copyOf(steps);
        }

        public Variable then(Object step) {
            List<Object> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Variable(name, longer);
        }

        @Override
        public JsonNode read(Map<String, JsonNode> variables) {
            JsonNode at = variables.getOrDefault(name, NullNode.getInstance());
            for (Object step : steps) {
                at = step instanceof String key ? at.path(key) : at.path((Integer) step);
            }
            return at;
        }
    }

    record ListOf(List<ParameterSource> items) implements ParameterSource {
        public ListOf {
            items = List.copyOf(items);
        }

        @Override
        public JsonNode read(Map<String, JsonNode> variables) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.read(variables)));
            return array;
        }
    }

    record ObjectOf(SequencedMap<String, ParameterSource> fields) implements ParameterSource {
        @Override
        public JsonNode read(Map<String, JsonNode> variables) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, field) -> object.set(name, field.read(variables)));
            return object;
        }
    }
}
