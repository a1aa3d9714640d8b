package dev.postern.engine.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A request that cannot be answered. Carries exactly what the client is told; the HTTP layer turns it into JSON once.
 * No stack trace: it describes the request, not the engine.
 */
public abstract sealed class RequestException extends RuntimeException
        permits InvalidRequestException, AccessException, DatabaseException, MetadataApiException {

    private final transient JsonPath path;
    private final ErrorCode code;
    private final int httpStatus;
    private final transient Optional<JsonNode> internal;

    RequestException(ErrorCode code, int httpStatus, JsonPath path, String message, Optional<JsonNode> internal) {
        super(message, null, false, false);
        this.path = path;
        this.code = code;
        this.httpStatus = httpStatus;
        this.internal = internal;
    }

    public JsonPath path() {
        return path;
    }

    public ErrorCode code() {
        return code;
    }

    /** The status on endpoints that show one; {@code /v1/graphql} answers 200 all the same. */
    public int httpStatus() {
        return httpStatus;
    }

    /** Details for administrators only, such as the failed SQL. */
    public Optional<JsonNode> internal() {
        return internal;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
