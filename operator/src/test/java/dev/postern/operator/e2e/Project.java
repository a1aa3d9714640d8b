package dev.postern.operator.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of this project. */
final class Project {
    private static final Path ROOT = root();

    static final Path CHART = ROOT.resolve("helm/postern");
    static final Path MUSIC = ROOT.resolve("samples/music");
    static final Path IMAGES = ROOT.resolve("images/target");

    /** Where tests leave figures and logs. */
    static final Path RESULTS = ROOT.resolve("operator/target/e2e");

    private Project() {}

    private static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("samples/music"))) {
                return at;
            }
        }
        throw new IllegalStateException("no folder samples/music here or above");
    }

    /** A file of the sample as text. */
    static String music(String file) {
        try {
            return Files.readString(MUSIC.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
