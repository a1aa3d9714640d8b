package dev.postern.engine.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.backend.Statement;
import dev.postern.engine.ir.ParameterSource;
import dev.postern.engine.ir.Value;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of a request's variables a plan depends on: all of them save the values that it reads as parameters. Two requests
 * whose variables look the same to a plan can share it.
 *
 * <p>It is derived from the finished plan and not from types: whatever was not turned into a parameter (enum values, list
 * lengths, omitted keys) decided what the SQL is. Booleans and nulls always count, since the same variable may be a
 * parameter at one place and decide at another ({@code @include}, {@code _is_null}).
 *
 * @param parameters places of the variables that are parameters: {@code where.id._eq}, with {@code *} for list positions
 */
record VariableShape(Set<String> parameters) {
    private static final char STEP = '\u0001';
    private static final String ANY_INDEX = "*";

    VariableShape {
        parameters = Set.copyOf(parameters);
    }

    static VariableShape of(ExecutionPlan plan) {
        Set<String> parameters = new HashSet<>();
        for (Step step : plan.steps()) {
            switch (step) {
                case Step.QuerySource(var source, Statement statement) -> collect(statement, parameters);
            }
        }
        return new VariableShape(parameters);
    }

    private static void collect(Statement statement, Set<String> parameters) {
        for (Value value : statement.parameters()) {
            if (value instanceof Value.Parameter parameter) {
                collect(parameter.source(), parameters);
            }
        }
    }

    private static void collect(ParameterSource source, Set<String> parameters) {
        switch (source) {
            case ParameterSource.Literal ignored -> {}
            case ParameterSource.Variable variable -> parameters.add(place(variable));
            case ParameterSource.ListOf list -> list.items().forEach(item -> collect(item, parameters));
            case ParameterSource.ObjectOf object ->
                object.fields().values().forEach(field -> collect(field, parameters));
        }
    }

    private static String place(ParameterSource.Variable variable) {
        StringBuilder place = new StringBuilder(variable.name());
        for (Object step : variable.steps()) {
            place.append(STEP).append(step instanceof String key ? key : ANY_INDEX);
        }
        return place.toString();
    }

    /** The variables as this plan sees them; equal text, same plan. */
    String of(Map<String, JsonNode> variables) {
        StringBuilder shape = new StringBuilder();
        new TreeMap<>(variables).forEach((name, value) -> {
            shape.append(name).append('=');
            write(value, name, shape);
            shape.append(';');
        });
        return shape.toString();
    }

    private void write(JsonNode value, String place, StringBuilder shape) {
        if (value.isNull() || value.isBoolean()) {
            shape.append(value);
        } else if (parameters.contains(place)) {
            shape.append('?');
        } else if (value.isArray()) {
            shape.append('[');
            value.forEach(item -> {
                write(item, place + STEP + ANY_INDEX, shape);
                shape.append(',');
            });
            shape.append(']');
        } else if (value.isObject()) {
            shape.append('{');
            value.properties().forEach(field -> {
                // Its length keeps a key with odd characters from looking like two.
                shape.append(field.getKey().length())
                        .append(' ')
                        .append(field.getKey())
                        .append(':');
                write(field.getValue(), place + STEP + field.getKey(), shape);
                shape.append(',');
            });
            shape.append('}');
        } else {
            shape.append(value);
        }
    }
}
