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
import java.util.Locale;
import java.util.Optional;

/** What a client sends to ask GraphQL: one request or, over HTTP, an array. Throws {@link InvalidRequestException}. */
public sealed interface GraphqlBody {
    record Single(GraphqlRequest request) implements GraphqlBody {}

    record Batch(List<GraphqlRequest> requests) implements GraphqlBody {}

    static GraphqlBody read(byte[] body) {
        JsonNode json = JsonBody.read(body);
        if (!json.isArray()) {
            return new Single(request(json, JsonPath.ROOT));
        }
        List<GraphqlRequest> requests = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            requests.add(request(json.path(i), JsonPath.ROOT.index(i)));
        }
        return new Batch(List.copyOf(requests));
    }

    /** {@code {"query":"…","operationName":"…","variables":{…}}}; other keys are left alone. */
    static GraphqlRequest request(JsonNode json, JsonPath path) {
        if (!json.isObject()) {
            throw unexpected("Object", json, path);
        }
        JsonNode query = json.path("query");
        if (query.isMissingNode()) {
            throw new InvalidRequestException(ErrorCode.PARSE_FAILED, path, "key \"query\" not found");
        }
        if (!query.isTextual()) {
            throw unexpected("String", query, path.key("query"));
        }
        return new GraphqlRequest(query.textValue(), operationName(json, path), variables(json, path));
    }

    private static Optional<String> operationName(JsonNode json, JsonPath path) {
        JsonNode name = json.path("operationName");
        if (!isAbsent(name) && !name.isTextual()) {
            throw unexpected("String", name, path.key("operationName"));
        }
        return Optional.ofNullable(name.textValue());
    }

    private static ObjectNode variables(JsonNode json, JsonPath path) {
        JsonNode variables = json.path("variables");
        if (variables instanceof ObjectNode object) {
            return object;
        }
        if (!isAbsent(variables)) {
            throw unexpected("Object", variables, path.key("variables"));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static boolean isAbsent(JsonNode json) {
        return json.isMissingNode() || json.isNull();
    }

    private static InvalidRequestException unexpected(String expected, JsonNode found, JsonPath path) {
        String kind = found.getNodeType().name();
        String name = kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT);
        return new InvalidRequestException(
                ErrorCode.PARSE_FAILED,
                path,
                "parsing " + expected + " failed, expected " + expected + ", but encountered " + name);
    }
}
