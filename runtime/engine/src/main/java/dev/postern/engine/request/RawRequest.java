package dev.postern.engine.request;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.error.JsonPath;
import java.util.ArrayList;
import java.util.List;

/** The body of a POST to a GraphQL endpoint: one request, or an array of them to be answered by an array. */
public sealed interface RawRequest {
    record Single(GraphqlRequest request) implements RawRequest {}

    record Batch(List<GraphqlRequest> requests) implements RawRequest {
        public Batch {
            requests = List.copyOf(requests);
        }
    }

    /** @throws dev.postern.engine.error.InvalidRequestException {@code invalid-json}, or as {@link #of} */
    static RawRequest read(byte[] body) {
        return of(RequestJson.read(body));
    }

    /**
     * A batch is read as a whole: one request that is no request spoils it.
     *
     * @throws dev.postern.engine.error.InvalidRequestException {@code parse-failed} with the place, in Hasura's words
     */
    static RawRequest of(JsonNode body) {
        if (!body.isArray()) {
            return new Single(request(body, JsonPath.ROOT));
        }
        List<GraphqlRequest> requests = new ArrayList<>();
        for (JsonNode each : body) {
            requests.add(request(each, JsonPath.ROOT.index(requests.size())));
        }
        return new Batch(requests);
    }

    /** One request that stands somewhere in a body or a message, {@code path} says where. */
    static GraphqlRequest request(JsonNode json, JsonPath path) {
        return GraphqlRequestReader.read(json, path);
    }
}
