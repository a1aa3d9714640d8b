package dev.postern.postgres.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.engine.backend.SourceException;
import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import io.vertx.pgclient.PgException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client is told of a failed statement. What a request's author can cause has Postgres' own words; all else is the
 * operator's business and stands in {@code internal}. Arguments of statements are nowhere: they may be personal.
 *
 * @see <a href="https://www.postgresql.org/docs/17/errcodes-appendix.html">Postgres' error codes</a>
 */
final class PgErrors {
    private static final int BAD_REQUEST = 400;
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private PgErrors() {}

    /** Of a statement that a request became. */
    static DatabaseException ofStatement(Throwable failure, String sql) {
        if (failure instanceof DatabaseException known) {
            return known;
        }
        if (!(failure instanceof PgException refused) || isConnection(refused)) {
            return ofConnection(failure);
        }
        Optional<JsonNode> internal = Optional.of(internal(refused, sql, true));
        String words = message(refused);
        return switch (sqlState(refused)) {
            case "23001" ->
                expected(
                        ErrorCode.CONSTRAINT_VIOLATION,
                        "Can not delete or update due to data being referred. " + words);
            case "23502" -> expected(ErrorCode.CONSTRAINT_VIOLATION, "Not-NULL violation. " + words);
            case "23503" -> expected(ErrorCode.CONSTRAINT_VIOLATION, "Foreign key violation. " + words);
            case "23505" -> expected(ErrorCode.CONSTRAINT_VIOLATION, "Uniqueness violation. " + words);
            case "23514" -> expected(ErrorCode.PERMISSION_ERROR, "Check constraint violation. " + words);
            case "23P01" -> expected(ErrorCode.CONSTRAINT_VIOLATION, "Exclusion violation. " + words);
            case "22025" -> expected(ErrorCode.BAD_REQUEST, words);
            case "42704" -> expected(ErrorCode.CONSTRAINT_ERROR, words);
            case "42P10" ->
                expected(ErrorCode.CONSTRAINT_ERROR, "there is no unique or exclusion constraint on target column(s)");
            case "40001" -> expected(ErrorCode.CONCURRENT_UPDATE, "serialization failure due to concurrent update");
            case String state when state.startsWith("22") -> expected(ErrorCode.DATA_EXCEPTION, words);
            case String state when state.startsWith("23") -> expected(ErrorCode.CONSTRAINT_VIOLATION, words);
            case String state when state.startsWith("40") -> expected(ErrorCode.CONCURRENT_UPDATE, words);
            default -> new DatabaseException(ErrorCode.UNEXPECTED, JsonPath.ROOT, "database query error", internal);
        };
    }

    /** Of SQL that an administrator wrote. */
    static DatabaseException ofScript(Throwable failure, String sql) {
        if (failure instanceof DatabaseException known) {
            return known;
        }
        if (!(failure instanceof PgException refused) || isConnection(refused)) {
            return ofConnection(failure);
        }
        return new DatabaseException(
                ErrorCode.POSTGRES_ERROR,
                BAD_REQUEST,
                JsonPath.ROOT,
                "query execution failed",
                Optional.of(internal(refused, sql, false)));
    }

    static SourceException ofSource(Throwable failure) {
        if (failure instanceof SourceException known) {
            return known;
        }
        DatabaseException error = ofConnection(failure);
        return new SourceException(error.message() + ": " + words(failure));
    }

    private static DatabaseException ofConnection(Throwable failure) {
        boolean full = failure instanceof LaneFullException
                || failure instanceof PgException refused && sqlState(refused).equals(TOO_MANY_CONNECTIONS);
        return new DatabaseException(
                full ? ErrorCode.POSTGRES_MAX_CONNECTIONS_ERROR : ErrorCode.POSTGRES_ERROR,
                JsonPath.ROOT,
                full ? "max connections reached on postgres" : "connection error",
                Optional.of(TextNode.valueOf(words(failure))));
    }

    /** The session is gone or was never there: the statement is not to blame. */
    static boolean isConnection(PgException refused) {
        String state = sqlState(refused);
        boolean shutdown = state.equals("57P01") || state.equals("57P02") || state.equals("57P03");
        return shutdown
                || state.equals(TOO_MANY_CONNECTIONS)
                || state.startsWith("08")
                || state.startsWith("28")
                || state.startsWith("3D");
    }

    static String sqlState(PgException refused) {
        return text(refused.getSqlState());
    }

    private static DatabaseException expected(ErrorCode code, String message) {
        return new DatabaseException(code, JsonPath.ROOT, message, Optional.empty());
    }

    private static ObjectNode internal(PgException refused, String sql, boolean prepared) {
        ObjectNode internal = JsonNodeFactory.instance.objectNode();
        internal.put("statement", sql);
        internal.put("prepared", prepared);
        internal.putObject("error")
                .put("exec_status", "FatalError")
                .put("hint", refused.getHint())
                .put("message", refused.getErrorMessage())
                .put("status_code", refused.getSqlState())
                .put("description", refused.getDetail());
        internal.putArray("arguments");
        return internal;
    }

    private static String message(PgException refused) {
        return text(refused.getErrorMessage());
    }

    private static String words(Throwable failure) {
        if (failure instanceof PgException refused) {
            return message(refused);
        }
        String message = text(failure.getMessage());
        return message.isEmpty() ? failure.getClass().getSimpleName() : message;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
