package dev.postern.engine.document;

import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;

/** What is said of a document that cannot be used. */
final class DocumentErrors {
    private static final JsonPath QUERY = JsonPath.ROOT.key("query");

    private DocumentErrors() {}

    static InvalidRequestException invalid(JsonPath path, String message) {
        return new InvalidRequestException(ErrorCode.VALIDATION_FAILED, path, message);
    }

    static InvalidRequestException invalid(String message) {
        return invalid(JsonPath.ROOT, message);
    }

    /** About the text of the document. */
    static InvalidRequestException invalidQuery(String message) {
        return invalid(QUERY, message);
    }

    static InvalidRequestException notGraphql() {
        return invalidQuery("not a valid graphql query");
    }

    static InvalidRequestException multipleDefinitions(String kind, String name) {
        return new InvalidRequestException(
                ErrorCode.PARSE_FAILED, JsonPath.ROOT, "multiple definitions for " + kind + " \"" + name + "\"");
    }
}
