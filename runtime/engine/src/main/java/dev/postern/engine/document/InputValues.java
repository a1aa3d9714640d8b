package dev.postern.engine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.ParameterSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** From what stands in the document, and one request's variables, to {@link InputValue}s that know where they came from. */
final class InputValues {
    private final Map<String, VariableDefinition> definitions;
    private final BoundVariables variables;

    InputValues(Map<String, VariableDefinition> definitions, BoundVariables variables) {
        this.definitions = definitions;
        this.variables = variables;
    }

    InputValue read(Literal literal, JsonPath path) {
        return switch (literal) {
            case Literal.Null ignored -> new InputValue.Null(constant(NullNode.getInstance()), path);
            case Literal.Scalar scalar -> new InputValue.Scalar(scalar.json(), true, constant(scalar.json()), path);
            case Literal.EnumName name ->
                new InputValue.EnumLiteral(name.name(), constant(TextNode.valueOf(name.name())), path);
            case Literal.ListOf list -> list(list, path);
            case Literal.ObjectOf object -> object(object, path);
            case Literal.VariableUse use -> variable(use.name(), path);
        };
    }

    private InputValue list(Literal.ListOf list, JsonPath path) {
        List<InputValue> items = new ArrayList<>();
        for (Literal item : list.items()) {
            items.add(read(item, path.index(items.size())));
        }
        List<ParameterSource> sources = items.stream().map(InputValue::source).toList();
        return new InputValue.ListValue(items, listOf(sources), path);
    }

    private InputValue object(Literal.ObjectOf object, JsonPath path) {
        SequencedMap<String, InputValue> fields = new LinkedHashMap<>();
        SequencedMap<String, ParameterSource> sources = new LinkedHashMap<>();
        object.fields().forEach((name, field) -> {
            InputValue value = read(field, path.key(name));
            fields.put(name, value);
            sources.put(name, value.source());
        });
        return new InputValue.ObjectValue(fields, objectOf(sources), path);
    }

    private InputValue variable(String name, JsonPath path) {
        VariableDefinition definition = definitions.get(name);
        if (definition == null) {
            throw new IllegalStateException("variables were not bound: $" + name);
        }
        ParameterSource.Variable source = new ParameterSource.Variable(name, List.of());
        Optional<InputValue> value = variables
                .givenValue(name)
                .map(json -> given(json, source, path))
                .or(() -> definition.defaultValue().map(literal -> defaulted(literal, source, path)));
        return new InputValue.Variable(name, definition.type(), definition.hasNonNullDefault(), value, source, path);
    }

    private static InputValue given(JsonNode json, ParameterSource.Variable source, JsonPath path) {
        return switch (json.getNodeType()) {
            case NULL, MISSING -> new InputValue.Null(source, path);
            case STRING, NUMBER, BOOLEAN, BINARY, POJO -> new InputValue.Scalar(json, false, source, path);
            case ARRAY -> {
                List<InputValue> items = new ArrayList<>();
                for (JsonNode item : json) {
                    int index = items.size();
                    items.add(given(item, source.then(index), path.index(index)));
                }
                yield new InputValue.ListValue(items, source, path);
            }
            case OBJECT -> {
                SequencedMap<String, InputValue> fields = new LinkedHashMap<>();
                json.properties().forEach(field -> {
                    String key = field.getKey();
                    fields.put(key, given(field.getValue(), source.then(key), path.key(key)));
                });
                yield new InputValue.ObjectValue(fields, source, path);
            }
        };
    }

    /** Reads like a literal, but its source is the variable: another request may give it. */
    private static InputValue defaulted(Literal literal, ParameterSource.Variable source, JsonPath path) {
        return switch (literal) {
            case Literal.Null ignored -> new InputValue.Null(source, path);
            case Literal.Scalar scalar -> new InputValue.Scalar(scalar.json(), true, source, path);
            case Literal.EnumName name -> new InputValue.EnumLiteral(name.name(), source, path);
            case Literal.ListOf list -> {
                List<InputValue> items = new ArrayList<>();
                for (Literal item : list.items()) {
                    int index = items.size();
                    items.add(defaulted(item, source.then(index), path.index(index)));
                }
                yield new InputValue.ListValue(items, source, path);
            }
            case Literal.ObjectOf object -> {
                SequencedMap<String, InputValue> fields = new LinkedHashMap<>();
                object.fields()
                        .forEach(
                                (name, field) -> fields.put(name, defaulted(field, source.then(name), path.key(name))));
                yield new InputValue.ObjectValue(fields, source, path);
            }
            case Literal.VariableUse use -> throw new IllegalStateException("a default with $" + use.name());
        };
    }

    private static ParameterSource constant(JsonNode json) {
        return new ParameterSource.Literal(json);
    }

    /** One constant where no part is a variable: read once for all requests. */
    private static ParameterSource listOf(List<ParameterSource> sources) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (ParameterSource source : sources) {
            if (!(source instanceof ParameterSource.Literal literal)) {
                return new ParameterSource.ListOf(sources);
            }
            array.add(literal.json());
        }
        return constant(array);
    }

    private static ParameterSource objectOf(SequencedMap<String, ParameterSource> sources) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, ParameterSource> source : sources.entrySet()) {
            if (!(source.getValue() instanceof ParameterSource.Literal literal)) {
                return new ParameterSource.ObjectOf(sources);
            }
            object.set(source.getKey(), literal.json());
        }
        return constant(object);
    }
}
