package dev.postern.server.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** {@code GET /v1/postern/instance}: for an operator, and for admin; also while the instance is not ready. */
final class InstanceRoute implements Endpoint {
    private final EngineCalls engine;
    private final Executor mayWait;
    private final String version;

    InstanceRoute(EngineCalls engine, Executor mayWait, String version) {
        this.engine = engine;
        this.mayWait = mayWait;
        this.version = version;
    }

    @Override
    public Asks asks() {
        return Asks.SENDER_OR_OPERATOR;
    }

    @Override
    public CompletionStage<Reply> answer(Call call) {
        ExplainRoute.requireAdmin(call);
        return CompletableFuture.supplyAsync(engine::instance, mayWait)
                .thenApply(report -> Reply.json(200, report.put("version", version)));
    }
}
