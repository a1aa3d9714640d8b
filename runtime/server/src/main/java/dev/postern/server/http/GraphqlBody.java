package dev.postern.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.request.GraphqlRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of a GraphQL request: one or an array. Throws {@link InvalidRequestException}. */
sealed interface GraphqlBody {
    record Single(GraphqlRequest request) implements GraphqlBody {}

    record Batch(List<GraphqlRequest> requests) implements GraphqlBody {}

    static GraphqlBody read(byte[] body) {
        JsonNode json = JsonBody.read(body);
        if (!json.isArray()) {
            return new Single(request(json, JsonPath.ROOT));
        }
        List<GraphqlRequest> requests = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            requests.add(request(json.get(i), JsonPath.ROOT.index(i)));
        }
        return new Batch(List.copyOf(requests));
    }

    static GraphqlRequest request(JsonNode json, JsonPath path) {
        JsonNode query = json.path("query");
        if (!query.isTextual()) {
            throw new InvalidRequestException(ErrorCode.PARSE_FAILED, path, "key \"query\" not found");
        }
        Optional<String> name = Optional.ofNullable(json.path("operationName").textValue());
        ObjectNode variables =
                json.path("variables") instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        return new GraphqlRequest(query.textValue(), name, variables);
    }
}
