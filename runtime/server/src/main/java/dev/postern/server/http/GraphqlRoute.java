package dev.postern.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.engine.request.RawRequest;
import dev.postern.engine.session.Session;
import dev.postern.server.error.ErrorResponses;
import dev.postern.server.error.ErrorResponses.Told;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * {@code POST /v1/graphql}: one request or an array of them. Errors come with status 200, as GraphQL's clients expect; at
 * {@code /v1alpha1/graphql} with their own.
 */
final class GraphqlRoute implements Endpoint {
    private final EngineCalls engine;
    private final ErrorResponses errors;
    private final Statuses statuses;
    private final boolean logsQueries;

    GraphqlRoute(EngineCalls engine, ErrorResponses errors, Statuses statuses, boolean logsQueries) {
        this.engine = engine;
        this.errors = errors;
        this.statuses = statuses;
        this.logsQueries = logsQueries;
    }

    /** Which statuses errors have. */
    enum Statuses {
        ALWAYS_200,
        ALL_BUT_401_ARE_200,
        REAL;

        int of(int status) {
            return switch (this) {
                case ALWAYS_200 -> 200;
                case ALL_BUT_401_ARE_200 -> status == 401 ? 401 : 200;
                case REAL -> status;
            };
        }
    }

    @Override
    public CompletionStage<Reply> answer(Call call) {
        return switch (RawRequest.read(call.body())) {
            case RawRequest.Single(GraphqlRequest request) -> single(call, request);
            case RawRequest.Batch(List<GraphqlRequest> requests) -> batch(call, requests);
        };
    }

    private CompletionStage<Reply> single(Call call, GraphqlRequest request) {
        return answer(request, call.whoAsks())
                .thenApply(data -> {
                    Reply reply = Reply.json(200, data);
                    return logsQueries ? reply.with(logged(request, "single")) : reply;
                })
                .exceptionally(error -> failure(errors.tell(error, call.session(), call.requestId()))
                        .with(logged(request, "single")));
    }

    /** In order, one after the other, because a mutation may come before a query that looks at what it did. */
    private CompletionStage<Reply> batch(Call call, List<GraphqlRequest> requests) {
        CompletionStage<List<byte[]>> answers = CompletableFuture.completedStage(new ArrayList<>());
        for (GraphqlRequest request : requests) {
            answers = answers.thenCompose(soFar -> answer(request, call.whoAsks())
                    .exceptionally(error -> bytes(
                            errors.tell(error, call.session(), call.requestId()).graphql()))
                    .thenApply(answer -> {
                        soFar.add(answer);
                        return soFar;
                    }));
        }
        return answers.thenApply(all -> Reply.json(200, array(all)).with(loggedBatch(requests)));
    }

    private CompletionStage<byte[]> answer(GraphqlRequest request, Session session) {
        try {
            return engine.answer(request, session);
        } catch (RuntimeException failed) {
            return CompletableFuture.failedStage(failed);
        }
    }

    private static byte[] array(List<byte[]> items) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                bytes.write(',');
            }
            bytes.writeBytes(items.get(i));
        }
        bytes.write(']');
        return bytes.toByteArray();
    }

    @Override
    public Reply failure(Told told) {
        ObjectNode body = told.graphql();
        return Reply.json(statuses.of(told.status()), body).failed(told.plain());
    }

    private static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode logged(GraphqlRequest request, String mode) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode().put("request_mode", mode);
        operation.set("query", query(request));
        return operation;
    }

    private static ObjectNode loggedBatch(List<GraphqlRequest> requests) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode().put("request_mode", "batched");
        ArrayNode queries = operation.putArray("query");
        requests.forEach(request -> queries.add(query(request)));
        return operation;
    }

    /** Without the values of variables: they may be personal. */
    private static ObjectNode query(GraphqlRequest request) {
        Optional<String> name = request.operationName();
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        name.ifPresent(text -> query.put("operationName", text));
        return query.put("query", request.query());
    }
}
