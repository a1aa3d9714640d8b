package dev.postern.server.http;

import dev.postern.engine.error.AccessException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
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
        return engine.explain(JsonBody.read(call.body()), call.whoAsks()).thenApply(plan -> Reply.json(200, plan));
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
