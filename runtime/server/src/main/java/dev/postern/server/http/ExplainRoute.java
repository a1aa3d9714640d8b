package dev.postern.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.error.AccessException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.engine.request.RawRequest;
import dev.postern.engine.request.RequestJson;
import dev.postern.engine.session.Role;
import dev.postern.engine.session.Session;
import dev.postern.engine.session.SessionVariables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** {@code POST /v1/graphql/explain}: the SQL of an operation and the database's plan for it, for admin. */
final class ExplainRoute implements Endpoint {
    private final EngineCalls engine;

    ExplainRoute(EngineCalls engine) {
        this.engine = engine;
    }

    @Override
    public CompletionStage<Reply> answer(Call call) {
        requireAdmin(call);
        JsonNode body = RequestJson.read(call.body());
        GraphqlRequest request = RawRequest.request(body.path("query"), JsonPath.ROOT.key("query"));
        return engine.explain(request, onBehalfOf(body.path("user"))).thenApply(plan -> Reply.json(200, plan));
    }

    /** {@code user} holds the session variables of the one whose request is explained; without a role, of admin. */
    private static Session onBehalfOf(JsonNode user) {
        Map<String, String> variables = new LinkedHashMap<>();
        user.properties()
                .forEach(variable ->
                        variables.put(variable.getKey(), variable.getValue().asText()));
        SessionVariables given = new SessionVariables(variables);
        Role role = given.get("x-hasura-role")
                .filter(name -> !name.isBlank())
                .map(Role::new)
                .orElse(Role.ADMIN);
        variables.put("x-hasura-role", role.name());
        return new Session(role, new SessionVariables(variables), false);
    }

    static void requireAdmin(Call call) {
        if (!call.whoAsks().isAdmin()) {
            throw new AccessException(
                    ErrorCode.ACCESS_DENIED,
                    400,
                    JsonPath.ROOT,
                    "You have to be an admin to access this endpoint",
                    Optional.empty());
        }
    }
}
