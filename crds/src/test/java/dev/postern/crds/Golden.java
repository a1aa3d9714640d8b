package dev.postern.crds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Case folders with expected answers beside them. {@code -Dbless} rewrites the answers; the diff is the review. */
public final class Golden {
    private Golden() {}

    /** The case folders below a folder of the test resources. */
    public static Stream<Path> cases(String name) throws IOException {
        try (var listing = Files.list(Path.of("src/test/resources", name))) {
            List<Path> folders = listing.filter(Files::isDirectory).sorted().toList();
            assertThat(folders).isNotEmpty();
            return folders.stream();
        }
    }

    /** Compares with the file, which may be absent for an empty text. */
    public static void check(Path expected, String actual) throws IOException {
        if (System.getProperty("bless") != null) {
            if (actual.isEmpty()) {
                Files.deleteIfExists(expected);
            } else {
                Files.writeString(expected, actual);
            }
        }
        String text = Files.exists(expected) ? Files.readString(expected) : "";
        assertThat(actual).as(expected.toString()).isEqualTo(text);
    }

    /** One line each. */
    public static String lines(List<?> values) {
        StringBuilder text = new StringBuilder();
        values.forEach(value -> text.append(value).append('\n'));
        return text.toString();
    }
}
