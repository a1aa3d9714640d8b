package dev.postern.server.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** What libraries log, as lines of the type {@code unstructured}. */
final class LibraryLogHandler extends Handler {
    private final Log log;
    private final Formatter messages = new SimpleFormatter();

    LibraryLogHandler(Log log) {
        this.log = log;
    }

    @Override
    public void publish(LogRecord entry) {
        LogLevel level = level(entry.getLevel());
        if (!log.isOn(level, LogType.UNSTRUCTURED.wire())) {
            return;
        }
        ObjectNode detail = StandardOutput.message(text(entry)).put("logger", entry.getLoggerName());
        if (entry.getThrown() != null) {
            detail.put("error", stackTrace(entry.getThrown()));
        }
        log.write(level, LogType.UNSTRUCTURED, detail);
    }

    /** JBoss's records format themselves, by the style of the logger that made them. */
    private String text(LogRecord entry) {
        return entry instanceof org.jboss.logmanager.ExtLogRecord own
                ? own.getFormattedMessage()
                : messages.formatMessage(entry);
    }

    private static LogLevel level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return LogLevel.ERROR;
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return LogLevel.WARN;
        }
        return level.intValue() >= Level.INFO.intValue() ? LogLevel.INFO : LogLevel.DEBUG;
    }

    static String stackTrace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
