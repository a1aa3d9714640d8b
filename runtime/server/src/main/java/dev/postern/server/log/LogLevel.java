package dev.postern.server.log;

import java.util.Locale;

/** How grave a line is; in rising order. */
public enum LogLevel {
    DEBUG,
    INFO,
    WARN,
    ERROR;

    public static LogLevel named(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
