package dev.postern.server.engine;

import dev.postern.server.config.CommandLine;
import dev.postern.server.config.Invocation;
import dev.postern.server.config.ServerConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessEnvironmentTest {
    @TempDir
    Path folder;

    private ProcessEnvironment environment(Map<String, String> variables, String... flags) {
        List<String> words = new ArrayList<>(List.of("serve", "--secrets-dir", folder.toString()));
        words.addAll(List.of(flags));
        Invocation.Serve serve = (Invocation.Serve) CommandLine.parse(words, Map.of(), "1");
        return new ProcessEnvironment(
                variables, ServerConfigReader.read(serve.options()).databases());
    }

    /** As the kubelet does: the files are links into what {@code ..data} leads to, which it swaps. */
    private void mount(String version, Map<String, String> files) throws IOException {
        Path data = Files.createDirectory(folder.resolve("..v" + version));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(data.resolve(file.getKey()), file.getValue());
            Path link = folder.resolve(file.getKey());
            if (!Files.isSymbolicLink(link)) {
                Files.createSymbolicLink(link, Path.of("..data", file.getKey()));
            }
        }
        Path swap = Files.createSymbolicLink(folder.resolve("..data_tmp"), data.getFileName());
        Files.move(swap, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void looksInTheEnvironmentThenAtTheFiles() throws IOException {
        mount("1", Map.of("A", "file\n", "B", " of two\r\n\n", "C", "c"));
        ProcessEnvironment environment =
                environment(Map.of("A", "variable", "HASURA_GRAPHQL_DATABASE_URL", "x"), "--database-url", "url");

        assertThat(environment.get("A")).contains("variable");
        assertThat(environment.get("B")).contains(" of two\r\n");
        assertThat(environment.get("C")).contains("c");
        assertThat(environment.get("HASURA_GRAPHQL_DATABASE_URL")).contains("url");
        assertThat(environment.get("D")).isEmpty();
        assertThat(environment.get("..data")).isEmpty();
        assertThat(environment.get("..v1/C")).isEmpty();
    }

    @Test
    void followsWhatIsMountedAnew() throws Exception {
        mount("1", Map.of("A", "one"));
        ProcessEnvironment environment = environment(Map.of());
        Semaphore changes = new Semaphore(0);
        try (SecretsWatch watch = environment.watch(changes::release)) {
            mount("2", Map.of("A", "two", "B", "new"));
            assertThat(changes.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat(environment.get("A")).contains("two");
            assertThat(environment.get("B")).contains("new");

            mount("3", Map.of("A", "three", "B", "new"));
            assertThat(environment.fresh("A")).contains("three");
            assertThat(changes.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            assertThat(changes.tryAcquire(2, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void aFolderThatIsNotThereHasNothing() {
        folder = folder.resolve("nowhere");
        assertThat(environment(Map.of()).get("A")).isEmpty();
    }
}
