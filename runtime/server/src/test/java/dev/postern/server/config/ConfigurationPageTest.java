package dev.postern.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConfigurationPageTest {
    private static final Path PAGE = Path.of("../../docs/configuration.md");

    /** {@code make bless} rewrites the page. */
    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        if (Boolean.getBoolean("bless")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, ConfigurationPage.render());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(ConfigurationPage.render());
    }
}
