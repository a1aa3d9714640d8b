package dev.postern.operator.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What was measured, on the console and in {@code operator/target/e2e/figures.txt}. */
final class Figures {
    private Figures() {}

    static Duration since(Instant start) {
        return Duration.between(start, Instant.now());
    }

    static void say(String what, Duration took) {
        say(String.format(Locale.ROOT, "%s: %.1f s", what, took.toMillis() / 1000.0));
    }

    static synchronized void say(String figure) {
        System.out.println("e2e: " + figure);
        try {
            Path file = Files.createDirectories(Project.RESULTS).resolve("figures.txt");
            Files.writeString(file, figure + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
