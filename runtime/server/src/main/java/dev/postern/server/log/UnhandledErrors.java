package dev.postern.server.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The one place where an error that nobody expected is logged, with its stack trace. */
public final class UnhandledErrors {
    private final Log log;

    public UnhandledErrors(Log log) {
        this.log = log;
    }

    public void report(Throwable error, String requestId) {
        log.write(
                LogLevel.ERROR,
                LogType.UNHANDLED_INTERNAL_ERROR,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("request_id", requestId)
                        .put("error", LibraryLogHandler.stackTrace(error)));
    }
}
