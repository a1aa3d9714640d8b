package dev.postern.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.server.config.OptionValues;
import dev.postern.server.config.ServerOption;
import dev.postern.server.log.Log;
import dev.postern.server.log.LogLevel;
import dev.postern.server.log.LogType;

/** Lines of the type {@code startup}: {@code {"kind":…,"info":…}}. */
final class StartupLog {
    private final Log log;

    StartupLog(Log log) {
        this.log = log;
    }

    /** Every option as it stands, secrets masked; and a warning for each given one that does nothing yet. */
    void configuration(OptionValues options) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        for (ServerOption option : ServerOption.values()) {
            options.shown(option).ifPresent(text -> info.put(option.flag().substring(2), text));
        }
        write(LogLevel.INFO, "server_configuration", info);
        for (ServerOption option : options.given()) {
            if (option.effect() == ServerOption.Effect.NOT_YET) {
                message(
                        LogLevel.WARN,
                        "server_configuration",
                        option.flag() + ": " + option.effect().note());
            }
        }
    }

    void message(LogLevel level, String kind, String text) {
        write(level, kind, JsonNodeFactory.instance.objectNode().put("message", text));
    }

    void write(LogLevel level, String kind, ObjectNode info) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("kind", kind);
        detail.set("info", info);
        log.write(level, LogType.STARTUP, detail);
    }
}
