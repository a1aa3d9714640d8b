package dev.postern.engine.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A metadata command that cannot be carried out. */
public final class MetadataApiException extends RequestException {
    public MetadataApiException(ErrorCode code, JsonPath path, String message) {
        super(code, code.httpStatus(), path, message, Optional.empty());
    }

    public MetadataApiException(
            ErrorCode code, int httpStatus, JsonPath path, String message, Optional<JsonNode> internal) {
        super(code, httpStatus, path, message, internal);
    }
}
