package dev.postern.operator.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a process has written so far to one of its streams, by lines. */
final class Output {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Output(InputStream stream) {
        this.reader = Thread.ofVirtual().start(() -> read(stream));
    }

    static Output of(InputStream stream) {
        return new Output(stream);
    }

    private void read(InputStream stream) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            in.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            return;
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** All of it, once the process has ended. */
    List<String> all() throws InterruptedException {
        reader.join(5000);
        return lines();
    }
}
