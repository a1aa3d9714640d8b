package dev.postern.server.log;

import java.util.Locale;

/** The kinds of lines that the server itself writes. */
public enum LogType {
    STARTUP,
    HTTP_LOG,
    WEBSOCKET_LOG,
    WS_SERVER,
    UNSTRUCTURED,
    UNHANDLED_INTERNAL_ERROR;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
