package dev.postern.server.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Logger;

/**
 * Makes standard output ours: what libraries log through {@code java.util.logging}, and what anybody prints, becomes lines of
 * the type {@code unstructured}.
 */
public final class StandardOutput {
    private StandardOutput() {}

    /** The real standard output, whatever {@link System#out} points to. */
    public static OutputStream real() {
        return new FileOutputStream(FileDescriptor.out);
    }

    /** To be called before anything else logs. */
    public static void divertTo(Log log) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            // Quarkus' own handler holds early records back until its console is set up; it has none here.
            if (handler.getClass().getSimpleName().startsWith("Console")) {
                root.removeHandler(handler);
            }
        }
        root.addHandler(new LibraryLogHandler(log));
        System.setOut(new PrintStream(new Lines(log), true, StandardCharsets.UTF_8));
    }

    static ObjectNode message(String text) {
        return JsonNodeFactory.instance.objectNode().put("message", text);
    }

    /** Gathers what is printed into lines. */
    private static final class Lines extends OutputStream {
        private final Log log;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(Log log) {
            this.log = log;
        }

        @Override
        public synchronized void write(int octet) {
            if (octet != '\n') {
                line.write(octet);
                return;
            }
            if (line.size() > 0) {
                log.write(LogLevel.INFO, LogType.UNSTRUCTURED, message(line.toString(StandardCharsets.UTF_8)));
            }
            line.reset();
        }
    }
}
