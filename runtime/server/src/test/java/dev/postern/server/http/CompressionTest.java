package dev.postern.server.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br   | 699  | false",
                "gzip, deflate, br   | 700  | true",
                "GZIP;q=0.5          | 5000 | true",
                "gzip;q=0            | 5000 | false",
                "identity            | 5000 | false",
                "br                  | 5000 | false",
                "gzip, identity;q=0  | 10   | true",
                "                    | 5000 | false",
            })
    void compressesWhereItPays(String accept, int size, boolean compressed) {
        assertThat(Compression.gzip(new byte[size], Optional.ofNullable(accept)).isPresent())
                .isEqualTo(compressed);
    }

    @Test
    void whatWasCompressedComesBack() throws IOException {
        byte[] body = "{\"data\":{}}".repeat(5000).getBytes();
        byte[] gzip = Compression.gzip(body, Optional.of("gzip")).orElseThrow();
        assertThat(gzip.length).isLessThan(body.length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes())
                .isEqualTo(body);
    }
}
