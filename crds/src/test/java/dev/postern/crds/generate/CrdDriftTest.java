package dev.postern.crds.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The checked-in YAML is what the types say. {@code -Dbless} (or {@code make crds}) rewrites it. */
class CrdDriftTest {
    private static final Path GENERATED = Path.of("generated");
    private static final Path CHART = Path.of("../helm/postern/crds");

    @Test
    void theCheckedInYamlIsWhatTheTypesSay() throws IOException {
        if (System.getProperty("bless") != null) {
            CrdGenerator.main(new String[] {GENERATED.toString()});
        }
        assertThat(checkedIn(GENERATED))
                .as("run `make crds` after a change of the types")
                .isEqualTo(CrdGenerator.render());
    }

    @Test
    void theChartHasTheSame() throws IOException {
        if (System.getProperty("bless") != null) {
            CrdGenerator.main(new String[] {CHART.toString()});
        }
        assertThat(checkedIn(CHART))
                .as("run `make crds` after a change of the types")
                .isEqualTo(CrdGenerator.render());
    }

    private static Map<String, String> checkedIn(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var listing = Files.list(folder)) {
            for (Path file : listing.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
