package dev.postern.postgres.transport;

import io.vertx.pgclient.PgException;
import java.io.EOFException;
import java.util.Optional;

/** A connection that could not be made or broke ({@code sqlState} empty), or a statement that the database refused. */
public final class PgSessionException extends RuntimeException {
    private final transient Optional<String> sqlState;

    private PgSessionException(String message, Optional<String> sqlState, Throwable cause) {
        super(message, cause);
        this.sqlState = sqlState;
    }

    static PgSessionException of(Throwable cause) {
        if (cause instanceof PgException refused) {
            String message = Optional.ofNullable(refused.getErrorMessage()).orElse("the database refused a statement");
            return new PgSessionException(message, Optional.ofNullable(refused.getSqlState()), cause);
        }
        return new PgSessionException(
                Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName()),
                Optional.empty(),
                cause);
    }

    static PgSessionException closed() {
        return of(new EOFException("the connection was closed"));
    }

    static PgSessionException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new PgSessionException("interrupted", Optional.empty(), cause);
    }

    /** Five characters, see the Postgres manual's appendix A. */
    public Optional<String> sqlState() {
        return sqlState;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
