package dev.postern.server.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Mounted secrets: the files of a folder, each named as the variable that it stands for. They may change at any time; what is
 * read is what two readings in a row agree on, so that no value is half of one and half of another.
 */
final class SecretFolder {
    private static final int READINGS = 50;
    private static final long BETWEEN_MILLIS = 20;

    private final Path folder;
    private volatile Map<String, String> values = Map.of();

    SecretFolder(Path folder) {
        this.folder = folder;
        read();
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** All there is; another object whenever something changed. */
    Map<String, String> values() {
        return values;
    }

    /** Takes over what has changed. What cannot be read stays as it was. */
    synchronized void read() {
        try {
            Map<String, String> before = values;
            Map<String, String> now = files();
            for (int i = 0; i < READINGS && !now.equals(before); i++) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
                before = now;
                now = files();
            }
            if (!now.equals(values)) {
                values = now;
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What begins with two dots is the kubelet's: links to folders that it swaps. */
    private Map<String, String> files() throws IOException {
        List<Path> paths;
        try (Stream<Path> listed = Files.list(folder)) {
            paths = listed.filter(path -> !path.getFileName().toString().startsWith(".."))
                    .filter(Files::isRegularFile)
                    .toList();
        }
        Map<String, String> read = new HashMap<>();
        for (Path path : paths) {
            read.put(path.getFileName().toString(), text(Files.readAllBytes(path)));
        }
        return Map.copyOf(read);
    }

    /** Without the line break that editors and {@code echo} put at the end. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            return text;
        }
        int end = text.length() - (text.endsWith("\r\n") ? 2 : 1);
        return text.substring(0, end);
    }
}
