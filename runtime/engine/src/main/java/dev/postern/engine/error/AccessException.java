package dev.postern.engine.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A request whose sender may not do this: credentials, role, session variables, permission. */
public final class AccessException extends RequestException {
    public AccessException(ErrorCode code, JsonPath path, String message) {
        super(code, code.httpStatus(), path, message, Optional.empty());
    }

    public AccessException(ErrorCode code, int httpStatus, JsonPath path, String message, Optional<JsonNode> internal) {
        super(code, httpStatus, path, message, internal);
    }
}
