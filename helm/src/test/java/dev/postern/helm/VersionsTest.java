package dev.postern.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One version: that of the build. */
class VersionsTest {
    private static final String VERSION = System.getProperty("postern.version");

    @Test
    void theChartHasIt() throws IOException {
        JsonNode chart = Chart.read(Chart.FOLDER.resolve("Chart.yaml"));
        assertThat(chart.path("version").asText()).isEqualTo(VERSION);
        assertThat(chart.path("appVersion").asText()).isEqualTo(VERSION);
    }

    @Test
    void theSampleRunsIt() throws IOException {
        assertThat(Files.readString(Path.of("../samples/music/cluster/load.yaml")))
                .contains("image: postern.dev/runtime:" + VERSION + "\n");
    }
}
