package dev.postern.postgres.sql;

import dev.postern.engine.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Text that grows, its indentation, and the parameters met so far. */
final class SqlWriter {
    private final StringBuilder text = new StringBuilder();
    private final Map<Object, Integer> numbers = new LinkedHashMap<>();
    private final List<Value> parameters = new ArrayList<>();
    private int depth;

    SqlWriter put(String sql) {
        text.append(sql);
        return this;
    }

    SqlWriter line() {
        text.append('\n').append("  ".repeat(depth));
        return this;
    }

    void indented(Runnable body) {
        depth++;
        body.run();
        depth--;
    }

    /** The same value has the same number wherever it stands. */
    void parameter(Value value) {
        int number = numbers.computeIfAbsent(identity(value), ignored -> {
            parameters.add(value);
            return parameters.size();
        });
        text.append('$').append(number).append("::text");
    }

    /** A session variable is the same text whatever it is cast to; other values' texts depend on their type and encoding. */
    private static Object identity(Value value) {
        return switch (value) {
            case Value.SessionVariable variable -> variable.name().toLowerCase(Locale.ROOT);
            case Value.Parameter parameter -> List.of(parameter.source(), parameter.type(), parameter.encoding());
            case Value.Constant constant -> constant;
        };
    }

    SqlText finish() {
        return new SqlText(text.toString(), parameters);
    }
}
