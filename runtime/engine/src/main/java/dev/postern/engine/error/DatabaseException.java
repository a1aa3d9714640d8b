package dev.postern.engine.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A database that refused a statement or could not be reached. {@code internal} holds the statement and its own words. */
public final class DatabaseException extends RequestException {
    public DatabaseException(ErrorCode code, JsonPath path, String message, Optional<JsonNode> internal) {
        super(code, code.httpStatus(), path, message, internal);
    }

    public DatabaseException(
            ErrorCode code, int httpStatus, JsonPath path, String message, Optional<JsonNode> internal) {
        super(code, httpStatus, path, message, internal);
    }

    /** The same, for a caller who knows where in the request the statement comes from. */
    public DatabaseException at(JsonPath path) {
        return new DatabaseException(code(), httpStatus(), path, message(), internal());
    }
}
