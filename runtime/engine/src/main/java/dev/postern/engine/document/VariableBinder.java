package dev.postern.engine.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks a request's variables against an operation's definitions. What depends on the document only is done once. */
final class VariableBinder {
    private final List<VariableDefinition> definitions;
    private final Set<String> used;
    private final Map<String, JsonNode> defaults;
    private final Optional<InvalidRequestException> defect;

    VariableBinder(List<VariableDefinition> definitions, Set<String> used) {
        this.definitions = List.copyOf(definitions);
        this.used = used;
        this.defaults = defaults(definitions);
        this.defect = defect(definitions, used);
    }

    private static Map<String, JsonNode> defaults(List<VariableDefinition> definitions) {
        Map<String, JsonNode> defaults = new HashMap<>();
        for (VariableDefinition definition : definitions) {
            definition.defaultValue().ifPresent(value -> defaults.put(definition.name(), value.constant()));
        }
        return defaults;
    }

    private static Optional<InvalidRequestException> defect(List<VariableDefinition> definitions, Set<String> used) {
        Set<String> names = new HashSet<>();
        for (VariableDefinition definition : definitions) {
            if (!names.add(definition.name())) {
                return Optional.of(DocumentErrors.multipleDefinitions("variable", definition.name()));
            }
        }
        return used.stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .map(name -> DocumentErrors.invalid("unbound variable \"" + name + "\""));
    }

    /** In the order in which Hasura looks: values, then definitions, then names that nothing uses. */
    BoundVariables bind(ObjectNode variables) {
        Map<String, JsonNode> given = new LinkedHashMap<>();
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (VariableDefinition definition : definitions) {
            String name = definition.name();
            JsonNode value = variables.get(name);
            check(definition, value != null, value != null && value.isNull());
            if (value != null) {
                given.put(name, value);
                values.put(name, value);
            } else if (defaults.get(name) instanceof JsonNode defaultValue) {
                values.put(name, defaultValue);
            }
        }
        if (defect.isPresent()) {
            throw defect.get();
        }
        checkUsed(variables);
        return new BoundVariables(given, values);
    }

    private static void check(VariableDefinition definition, boolean given, boolean isNull) {
        if (definition.nullable()) {
            return;
        }
        if (isNull) {
            throw DocumentErrors.invalid("null value found for non-nullable type: \"" + definition.type() + "\"");
        }
        if (!given && definition.defaultValue().isEmpty()) {
            throw DocumentErrors.invalid("expecting a value for non-nullable variable: \"" + definition.name() + "\"");
        }
    }

    /** A variable that is declared and given must be used as well. */
    private void checkUsed(ObjectNode variables) {
        List<String> unexpected = new ArrayList<>();
        for (Iterator<String> names = variables.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!used.contains(name)) {
                unexpected.add(name);
            }
        }
        if (!unexpected.isEmpty()) {
            throw DocumentErrors.invalid("unexpected variables in variableValues: " + String.join(", ", unexpected));
        }
    }
}
