package dev.postern.server.log;

import com.fasterxml.jackson.databind.JsonNode;

/** Where lines go. Never throws: a full disk must not fail a request. */
public interface Log {
    /** Whether a line of this kind would be written, for those whose detail is dear. */
    boolean isOn(LogLevel level, String type);

    void write(LogLevel level, String type, JsonNode detail);

    default void write(LogLevel level, LogType type, JsonNode detail) {
        write(level, type.wire(), detail);
    }
}
