package dev.postern.engine.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code {"operationName": …, "query": "…", "variables": {…}}}. Other keys mean nothing, null is as good as absent. */
final class GraphqlRequestReader {
    /** What Hasura calls a request; clients match on its messages. */
    private static final String TYPE = "Hasura.GraphQL.Transport.HTTP.Protocol.GQLReq(GQLReq)";

    private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]*");

    private GraphqlRequestReader() {}

    static GraphqlRequest read(JsonNode json, JsonPath path) {
        if (!json.isObject()) {
            throw mismatch(TYPE, "Object", json, path);
        }
        refusePersistedQuery(json);
        Optional<String> operationName = operationName(json.path("operationName"), path.key("operationName"));
        JsonNode query = json.get("query");
        if (query == null) {
            throw failed("parsing " + TYPE + " failed, key \"query\" not found", path);
        }
        if (!query.isTextual()) {
            throw mismatch("Text", "String", query, path.key("query"));
        }
        ObjectNode variables = variables(json.path("variables"), path.key("variables"));
        return new GraphqlRequest(query.textValue(), operationName, variables);
    }

    /** Clients that send a hash instead of the text fall back to the text when they read this. */
    private static void refusePersistedQuery(JsonNode json) {
        if (json.path("extensions").hasNonNull("persistedQuery")) {
            throw new InvalidRequestException(
                    ErrorCode.NOT_SUPPORTED, JsonPath.ROOT, "Automatic Persisted Queries is not enabled");
        }
    }

    private static Optional<String> operationName(JsonNode name, JsonPath path) {
        if (isAbsent(name)) {
            return Optional.empty();
        }
        if (!name.isTextual()) {
            throw mismatch("Name", "String", name, path);
        }
        return Optional.of(checked(name.textValue(), path));
    }

    private static ObjectNode variables(JsonNode variables, JsonPath path) {
        if (isAbsent(variables)) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!(variables instanceof ObjectNode object)) {
            throw mismatch("HashMap", "Object", variables, path);
        }
        object.fieldNames().forEachRemaining(name -> checked(name, path.key(name)));
        return object;
    }

    private static boolean isAbsent(JsonNode json) {
        return json.isMissingNode() || json.isNull();
    }

    private static String checked(String name, JsonPath path) {
        if (!NAME.matcher(name).matches()) {
            throw failed(name + " is not valid GraphQL name", path);
        }
        return name;
    }

    private static InvalidRequestException mismatch(String what, String expected, JsonNode json, JsonPath path) {
        return failed("parsing " + what + " failed, expected " + expected + ", but encountered " + kind(json), path);
    }

    private static String kind(JsonNode json) {
        return switch (json.getNodeType()) {
            case ARRAY -> "Array";
            case BOOLEAN -> "Boolean";
            case NUMBER -> "Number";
            case STRING, BINARY -> "String";
            case OBJECT, POJO -> "Object";
            case NULL, MISSING -> "Null";
        };
    }

    private static InvalidRequestException failed(String message, JsonPath path) {
        return new InvalidRequestException(ErrorCode.PARSE_FAILED, path, message);
    }
}
