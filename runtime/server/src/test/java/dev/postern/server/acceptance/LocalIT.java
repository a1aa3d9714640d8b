package dev.postern.server.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A folder of custom resources, served and edited. */
class LocalIT {
    private static final String[] READER = {"x-hasura-role", "reader"};

    /** The promise is a second; a machine that is busy with other tests is given more. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    Path project;

    private static String books(LocalServer server) {
        return server.api().graphql("{book {title}}", READER).text();
    }

    @Test
    void anEditIsLiveAndWhatIsBrokenIsNot() throws IOException, InterruptedException {
        LocalServer.copy("hello", project);
        Path file = project.resolve("hello/resources/hello.yaml");
        String good = Files.readString(file);
        try (LocalServer server = LocalServer.start(project, "hello")) {
            assertThat(books(server)).contains("Salt and Paper");
            assertThat(server.api().graphql("{book {published}}", READER).text())
                    .contains("field 'published' not found in type: 'book'");

            Files.writeString(file, good.replace("published: {_eq: true}", "year: {_gt: 2020}"));
            Eventually.within(SOON, () -> assertThat(books(server)).doesNotContain("Salt and Paper"));
            assertThat(books(server)).contains("The Second Harbour");

            Files.writeString(file, good.replace("columns: [id, name]", "colums: [id, name]"));
            server.awaits("hello.yaml:44: Permission default/author-reader: spec.select.colums: unknown field");
            Files.writeString(file, good.replace("columns: [id, name]", "columns: [id, nam]"));
            server.awaits("hello.yaml:38: Permission default/author-reader: ");
            assertThat(books(server)).contains("The Second Harbour").doesNotContain("Salt and Paper");

            Path draft = Files.writeString(file.resolveSibling("hello.yaml.tmp"), good);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            Eventually.within(SOON, () -> assertThat(books(server)).contains("Salt and Paper"));
        }
        try (LocalServer again = LocalServer.start(project, "hello")) {
            assertThat(books(again)).contains("Salt and Paper");
            assertThat(again.said()).doesNotContain("loaded");
            assertThat(again.errors()).isEmpty();
        }
    }

    @Test
    void aFolderThatIsNotThereIsRefused() throws IOException, InterruptedException {
        Process process = Launcher.start(project, Map.of(), List.of("local", "nope"));
        Output stderr = Output.of(process.getErrorStream());
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(stderr.text()).isEqualTo("postern: nope: there is no such folder");
    }
}
