package dev.postern.crds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the sample brings to a cluster is what it is on a laptop. {@code -Dbless} (or {@code make crds}) rewrites it. */
class SampleDriftTest {
    private static final Path MUSIC = Path.of("../samples/music");
    private static final Path CONFIG_MAP = MUSIC.resolve("cluster/sql.yaml");

    @Test
    void theConfigMapHoldsTheSql() throws IOException {
        String text = configMap();
        if (System.getProperty("bless") != null) {
            Files.writeString(CONFIG_MAP, text);
        }
        assertThat(Files.readString(CONFIG_MAP))
                .as("run `make crds` after a change of samples/music/sql")
                .isEqualTo(text);

        JsonNode data = new YAMLMapper().readTree(text).path("data");
        for (Path file : sql()) {
            assertThat(data.path(file.getFileName().toString()).asText()).isEqualTo(Files.readString(file));
        }
    }

    private static String configMap() throws IOException {
        StringBuilder text = new StringBuilder("""
                # The files of ../sql for the Job in load.yaml. Written by `make crds`.
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: music-sql}
                data:
                """);
        for (Path file : sql()) {
            text.append("  ").append(file.getFileName()).append(": |\n");
            for (String line : Files.readAllLines(file)) {
                text.append(line.isEmpty() ? "" : "    " + line).append('\n');
            }
        }
        return text.toString();
    }

    private static List<Path> sql() throws IOException {
        try (Stream<Path> files = Files.list(MUSIC.resolve("sql"))) {
            return files.sorted().toList();
        }
    }
}
