package dev.postern.server.http;

import dev.postern.server.http.EngineCalls.Health;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** What probes ask: {@code /livez} and {@code /readyz}, which do no I/O, and {@code /healthz}, which asks the metadata database. */
final class HealthRoute {
    private final EngineCalls engine;
    private final InFlight inFlight;
    private final Executor mayWait;

    HealthRoute(EngineCalls engine, InFlight inFlight, Executor mayWait) {
        this.engine = engine;
        this.inFlight = inFlight;
        this.mayWait = mayWait;
    }

    /** The process lives. */
    Endpoint livez() {
        return quiet(call -> CompletableFuture.completedStage(Reply.text(200, "OK")));
    }

    /** Requests may come. */
    Endpoint readyz() {
        return quiet(call -> CompletableFuture.completedStage(readiness()));
    }

    private Reply readiness() {
        if (inFlight.isDraining()) {
            return Reply.text(503, "ERROR: shutting down");
        }
        return engine.isReady() ? Reply.text(200, "OK") : Reply.text(503, "ERROR: the schema is not built yet");
    }

    /** As Hasura's: inconsistent metadata is a warning, and with {@code ?strict=true} an error. */
    Endpoint healthz() {
        return open(call -> CompletableFuture.supplyAsync(engine::health, mayWait)
                .thenApply(health -> reply(health, "true".equals(call.http().getParam("strict")))));
    }

    private static Reply reply(Health health, boolean strict) {
        return switch (health) {
            case FINE -> Reply.text(200, "OK");
            case INCONSISTENT ->
                strict
                        ? Reply.text(500, "ERROR: inconsistent objects in schema")
                        : Reply.text(200, "WARN: inconsistent objects in schema");
            case NO_METADATA_DATABASE -> Reply.text(500, "ERROR: the metadata database cannot be reached");
        };
    }

    /** What each instance serves. */
    Endpoint status() {
        return call -> {
            ExplainRoute.requireAdmin(call);
            return CompletableFuture.supplyAsync(engine::status, mayWait).thenApply(status -> Reply.json(200, status));
        };
    }

    private static Endpoint quiet(Answering answering) {
        return new Open(answering, false);
    }

    /** An endpoint for everybody. */
    static Endpoint open(Answering answering) {
        return new Open(answering, true);
    }

    private record Open(Answering answering, boolean isLogged) implements Endpoint {
        @Override
        public CompletionStage<Reply> answer(Call call) {
            return answering.answer(call);
        }

        @Override
        public Asks asks() {
            return Asks.NOBODY;
        }
    }

    /** What an endpoint does that needs to know nothing but the call. */
    interface Answering {
        CompletionStage<Reply> answer(Call call);
    }
}
