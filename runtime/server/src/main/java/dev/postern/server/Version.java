package dev.postern.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that was built. */
final class Version {
    private Version() {}

    static String text() {
        Properties properties = new Properties();
        try (InputStream built = Version.class.getResourceAsStream("/postern-version.properties")) {
            properties.load(built);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version", "unknown");
    }
}
