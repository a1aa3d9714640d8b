package dev.postern.server.error;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.RequestException;
import dev.postern.engine.session.Session;
import dev.postern.server.log.UnhandledErrors;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The one place where an error becomes HTTP and JSON. {@link RequestException}s say what the client is told; anything else is
 * {@code unexpected}, logged once with its stack trace and told without it.
 */
public final class ErrorResponses {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final boolean internalsForAll;
    private final boolean internalsForAdmin;
    private final UnhandledErrors unhandled;

    public ErrorResponses(boolean internalsForAll, boolean internalsForAdmin, UnhandledErrors unhandled) {
        this.internalsForAll = internalsForAll;
        this.internalsForAdmin = internalsForAdmin;
        this.unhandled = unhandled;
    }

    /** What a client is told. {@code internal} is there only if this client may see it. */
    public record Told(int status, String code, String path, String message, Optional<JsonNode> internal) {

        /** {@code {"error":…,"path":…,"code":…}}: the shape everywhere but in GraphQL. */
        public ObjectNode plain() {
            ObjectNode body = JSON.objectNode();
            body.put("error", message).put("path", path).put("code", code);
            internal.ifPresent(details -> body.set("internal", details));
            return body;
        }

        /** {@code {"message":…,"extensions":{"path":…,"code":…}}}: one error of a GraphQL answer. */
        public ObjectNode graphqlError() {
            ObjectNode extensions = JSON.objectNode().put("path", path).put("code", code);
            internal.ifPresent(details -> extensions.set("internal", details));
            ObjectNode error = JSON.objectNode().put("message", message);
            error.set("extensions", extensions);
            return error;
        }

        /** {@code {"errors":[…]}}, without {@code data}. */
        public ObjectNode graphql() {
            ObjectNode body = JSON.objectNode();
            body.putArray("errors").add(graphqlError());
            return body;
        }
    }

    /** @param session who asked, if that was found out before the error */
    public Told tell(@Nullable Throwable error, Optional<Session> session, String requestId) {
        Throwable cause = cause(error);
        if (!(cause instanceof RequestException request)) {
            unhandled.report(cause, requestId);
            return new Told(500, ErrorCode.UNEXPECTED.wire(), "$", "internal error", Optional.empty());
        }
        return new Told(
                request.httpStatus(),
                request.code().wire(),
                request.path().text(),
                request.message(),
                request.internal().filter(details -> seesInternals(session)));
    }

    private boolean seesInternals(Optional<Session> session) {
        return internalsForAll
                || (internalsForAdmin && session.map(Session::isAdmin).orElse(false));
    }

    /** What really went wrong, without the wrappings of stages. */
    public static Throwable cause(@Nullable Throwable error) {
        if (error == null) {
            return new IllegalStateException("a stage ended with neither a value nor an error");
        }
        Throwable cause = error.getCause();
        boolean isWrapper = error instanceof CompletionException || error instanceof ExecutionException;
        return isWrapper && cause != null ? cause(cause) : error;
    }
}
