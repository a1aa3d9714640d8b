package dev.postern.engine.execute;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.backend.Statement;
import dev.postern.engine.error.AccessException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.ir.Value;
import dev.postern.engine.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of a statement for one request. */
public final class Arguments {
    private Arguments() {}

    /**
     * Text by position, null for SQL NULL.
     *
     * @throws dev.postern.engine.error.RequestException when a variable has the wrong type or a session variable is missing
     */
    public static List<@Nullable String> of(Statement statement, Map<String, JsonNode> variables, Session session) {
        List<@Nullable String> arguments =
                new ArrayList<>(statement.parameters().size());
        for (Value value : statement.parameters()) {
            arguments.add(of(value, variables, session));
        }
        return arguments;
    }

    private static @Nullable String of(Value value, Map<String, JsonNode> variables, Session session) {
        return switch (value) {
            case Value.Parameter parameter ->
                parameter.encoding().encode(parameter.source().read(variables), parameter.path());
            case Value.SessionVariable variable ->
                session.variables().get(variable.name()).orElseThrow(() -> missing(variable));
            case Value.Constant ignored -> throw new IllegalStateException("a constant is part of the SQL");
        };
    }

    private static AccessException missing(Value.SessionVariable variable) {
        return new AccessException(
                ErrorCode.NOT_FOUND,
                400,
                JsonPath.ROOT,
                "missing session variable: \"" + variable.name() + "\"",
                Optional.empty());
    }
}
