package dev.postern.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JvmOptionsTest {
    private static final Path LAUNCHER = Path.of("../runtime/server/src/main/launcher/postern.sh");

    @Test
    void aContainerRunsWithTheOptionsOfTheLauncher() throws IOException {
        List<String> ofLauncher = Files.readString(LAUNCHER)
                .lines()
                .filter(line -> line.startsWith("  -") && !line.startsWith("  -jar"))
                .flatMap(line -> List.of(line.replace("\\", "").strip().split(" ")).stream())
                .toList();

        assertThat(ofLauncher).isNotEmpty();
        assertThat(JvmOptions.inContainer()).containsAll(ofLauncher);
    }
}
