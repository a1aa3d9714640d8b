package dev.postern.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Checked-in expectations. {@code make bless} rewrites them; the diff is the review. */
final class Golden {
    static final boolean BLESS = Boolean.getBoolean("bless");

    private Golden() {}

    static void check(Path file, String actual) {
        if (BLESS) {
            write(file, actual);
            return;
        }
        assertThat(file).as("expectation, written by `make bless`").exists();
        assertThat(actual).as(file.toString()).isEqualTo(read(file));
    }

    /** There is nothing to expect, so nothing may be expected. */
    static void checkAbsent(Path file) {
        if (BLESS) {
            delete(file);
            return;
        }
        assertThat(file).doesNotExist();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
