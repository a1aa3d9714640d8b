package dev.postern.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Gzip where the client takes it and it pays: not below 700 bytes, thoroughly above 20,000. */
final class Compression {
    private static final int WORTH_IT = 700;
    private static final int WORTH_MORE = 20_000;

    private Compression() {}

    /** The compressed body, or empty if it should go as it is. */
    static Optional<byte[]> gzip(byte[] body, Optional<String> acceptEncoding) {
        if (acceptEncoding.isEmpty() || !accepts(acceptEncoding.get(), "gzip")) {
            return Optional.empty();
        }
        boolean identityToo = !refuses(acceptEncoding.get(), "identity");
        return identityToo && body.length < WORTH_IT ? Optional.empty() : Optional.of(compress(body));
    }

    private static boolean accepts(String header, String coding) {
        return codings(header).stream().anyMatch(item -> isNamed(item, coding) && !isZero(item));
    }

    private static boolean refuses(String header, String coding) {
        return codings(header).stream().anyMatch(item -> isNamed(item, coding) && isZero(item));
    }

    private static List<String> codings(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                .map(item -> item.replace(" ", ""))
                .toList();
    }

    private static boolean isNamed(String item, String coding) {
        return item.equals(coding) || item.startsWith(coding + ";");
    }

    private static boolean isZero(String item) {
        return item.matches(".*;q=0(\\.0*)?");
    }

    private static byte[] compress(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new Level(bytes, body.length > WORTH_MORE ? 6 : 1)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** {@link GZIPOutputStream} lets only its heirs choose the level. */
    private static final class Level extends GZIPOutputStream {
        Level(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
