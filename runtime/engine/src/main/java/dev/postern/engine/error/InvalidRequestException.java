package dev.postern.engine.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A request that is malformed or asks for what does not exist: JSON, GraphQL, arguments, variables. */
public final class InvalidRequestException extends RequestException {
    public InvalidRequestException(ErrorCode code, JsonPath path, String message) {
        super(code, code.httpStatus(), path, message, Optional.empty());
    }

    public InvalidRequestException(
            ErrorCode code, int httpStatus, JsonPath path, String message, Optional<JsonNode> internal) {
        super(code, httpStatus, path, message, internal);
    }
}
