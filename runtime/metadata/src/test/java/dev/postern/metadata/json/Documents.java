package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The documents of the tests. */
final class Documents {
    static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    /** A document with every key at least once, written as the writer writes. */
    static JsonNode everything() {
        return resource("everything.json");
    }

    static JsonNode resource(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
