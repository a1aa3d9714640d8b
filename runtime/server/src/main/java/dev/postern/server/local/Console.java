package dev.postern.server.local;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What a person reads in the terminal. */
final class Console {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void say(String text) {
        out.println(text);
    }

    /** Something that happened now. */
    void event(String text) {
        out.println(LocalTime.now().format(TIME) + "  " + text);
    }

    void list(List<String> lines) {
        lines.forEach(line -> out.println("  " + line));
    }
}
