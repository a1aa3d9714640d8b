package dev.postern.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code dynamic-from-file:///path}: a database URL that is written in a file. */
final class DynamicSecret {
    private static final String SCHEME = "dynamic-from-file://";

    private DynamicSecret() {}

    /** Other texts stand for themselves. Throws when the file may not or cannot be read. */
    static String resolve(String text, Optional<String> allowedPrefix) {
        if (!text.startsWith(SCHEME)) {
            return text;
        }
        Path path = Path.of(text.substring(SCHEME.length())).normalize();
        boolean allowed =
                allowedPrefix.map(prefix -> path.startsWith(Path.of(prefix))).orElse(false);
        if (!allowed) {
            throw new UsageException(SCHEME + path + ": not below --dynamic-secrets-allowed-path-prefix");
        }
        try {
            return Files.readString(path).strip();
        } catch (IOException unreadable) {
            throw new UsageException(SCHEME + path + " cannot be read");
        }
    }
}
