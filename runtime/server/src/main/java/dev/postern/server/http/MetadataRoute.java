package dev.postern.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.metadataapi.CommandEndpoint;
import dev.postern.engine.request.RequestJson;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** {@code POST /v1/metadata}, {@code /v2/query} and {@code /v1/query}: commands, of which the engine decides who may give them. */
final class MetadataRoute implements Endpoint {
    private final CommandEndpoint endpoint;
    private final EngineCalls engine;
    private final Executor mayWait;
    private final boolean logsCommands;
    private final Asks asks;

    /** @param asks {@code SENDER_OR_OPERATOR} only of {@code /v1/metadata} */
    MetadataRoute(CommandEndpoint endpoint, EngineCalls engine, Executor mayWait, boolean logsCommands, Asks asks) {
        this.endpoint = endpoint;
        this.engine = engine;
        this.mayWait = mayWait;
        this.logsCommands = logsCommands;
        this.asks = asks;
    }

    @Override
    public Asks asks() {
        return asks;
    }

    @Override
    public CompletionStage<Reply> answer(Call call) {
        return CompletableFuture.supplyAsync(() -> run(call), mayWait);
    }

    private Reply run(Call call) {
        JsonNode body = RequestJson.read(call.body());
        JsonNode answer = call.byOperator()
                ? engine.runByOperator(body, call.whoAsks())
                : engine.runMetadata(endpoint, body, call.whoAsks());
        Reply reply = Reply.json(200, answer);
        return logsCommands ? reply.with(command(body)) : reply;
    }

    /** Only the command's name: its arguments may hold connection strings. */
    private static ObjectNode command(JsonNode body) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.putObject("query").set("type", body.path("type"));
        return operation;
    }
}
