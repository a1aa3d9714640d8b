package dev.postern.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.metadataapi.CommandEndpoint;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.engine.session.Session;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** An engine by hand: {@code role} answers who asks, {@code big} a long text, and some other documents fail in each way. */
public final class FakeEngine implements EngineCalls {
    public volatile boolean ready = true;
    public volatile Health health = Health.FINE;
    public final CompletableFuture<byte[]> later = new CompletableFuture<>();

    @Override
    public CompletionStage<byte[]> answer(GraphqlRequest request, Session session) {
        return switch (request.query()) {
            case "role" -> data(session.role().name());
            case "variables" -> data(session.variables().byName().toString());
            case "big" -> data("x".repeat(2000));
            case "later" -> later;
            case "unknown" ->
                throw new InvalidRequestException(
                        ErrorCode.VALIDATION_FAILED,
                        JsonPath.ROOT.key("selectionSet").key("x"),
                        "field 'x' not found in type: 'query_root'");
            case "database" ->
                CompletableFuture.supplyAsync(() -> {
                    throw new DatabaseException(
                            ErrorCode.UNEXPECTED,
                            JsonPath.ROOT,
                            "database query error",
                            Optional.of(JsonNodeFactory.instance.objectNode().put("statement", "SELECT 1")));
                });
            default -> throw new IllegalStateException("a bug");
        };
    }

    private static CompletionStage<byte[]> data(String value) {
        return CompletableFuture.completedStage(
                ("{\"data\":{\"x\":\"" + value + "\"}}").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public CompletionStage<byte[]> explain(GraphqlRequest request, Session session) {
        return CompletableFuture.completedStage("[]".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public JsonNode runMetadata(CommandEndpoint endpoint, JsonNode body, Session session) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("endpoint", endpoint.name())
                .put("virtual", Thread.currentThread().isVirtual())
                .put("type", body.path("type").textValue());
    }

    @Override
    public JsonNode runByOperator(JsonNode body, Session session) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("operator", session.isAdmin())
                .put("type", body.path("type").textValue());
    }

    @Override
    public ObjectNode instance() {
        return JsonNodeFactory.instance.objectNode().put("is_ready", ready);
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public JsonNode status() {
        return JsonNodeFactory.instance.objectNode().put("resource_version", 7);
    }
}
