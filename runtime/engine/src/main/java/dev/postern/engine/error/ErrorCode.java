package dev.postern.engine.error;

import java.util.Locale;

/** Hasura's error codes with the HTTP status each has where statuses are shown. The wire form is the name in kebab case. */
public enum ErrorCode {
    ACCESS_DENIED(401),
    ALREADY_EXISTS(400),
    ALREADY_TRACKED(400),
    ALREADY_UNTRACKED(400),
    BAD_REQUEST(400),
    CONCURRENT_UPDATE(400),
    CONFLICT(409),
    CONSTRAINT_ERROR(400),
    CONSTRAINT_VIOLATION(400),
    COERCION_ERROR(400),
    CYCLIC_DEPENDENCY(400),
    DATA_EXCEPTION(400),
    DEPENDENCY_ERROR(400),
    INVALID_CONFIGURATION(400),
    INVALID_HEADERS(400),
    INVALID_JSON(400),
    INVALID_PARAMS(400),
    METHOD_NOT_ALLOWED(405),
    NOT_EXISTS(400),
    NOT_FOUND(404),
    NOT_SUPPORTED(400),
    PARSE_FAILED(400),
    PERMISSION_DENIED(400),
    PERMISSION_ERROR(400),
    POSTGRES_ERROR(500),
    POSTGRES_MAX_CONNECTIONS_ERROR(500),
    TIMEOUT(500),
    UNEXPECTED(500),
    UNEXPECTED_PAYLOAD(400),
    VALIDATION_FAILED(400);

    private final String wire;
    private final int httpStatus;

    ErrorCode(int httpStatus) {
        this.wire = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.httpStatus = httpStatus;
    }

    public String wire() {
        return wire;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
