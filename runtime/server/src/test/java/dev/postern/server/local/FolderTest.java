package dev.postern.server.local;

import dev.postern.server.config.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FolderTest {
    private static final String ENGINE = """
            apiVersion: postern.dev/v1alpha1
            kind: Engine
            metadata: {name: shop}
            spec:
              metadataDatabase: {secretRef: {name: m, key: url}}
            """;

    @TempDir
    Path folder;

    @Test
    void theSamplesAreWithoutAProblem() {
        for (String sample : new String[] {"hello", "music"}) {
            Folder samples = new Folder(Path.of("../../samples", sample));
            assertThat(samples.name()).isEqualTo(sample);
            assertThat(samples.sql()).isNotEmpty().isSorted();
            assertThat(samples.read().problems()).isEmpty();
        }
    }

    @Test
    void resourcesMayLieInTheFolderItself() throws IOException {
        Files.writeString(folder.resolve("engine.yaml"), ENGINE);
        assertThat(new Folder(folder).read().engine().getMetadata().getName()).isEqualTo("shop");
    }

    @Test
    void problemsSayWhereTheyAre() throws IOException {
        Files.writeString(folder.resolve("engine.yaml"), ENGINE);
        Files.writeString(folder.resolve("table.yaml"), """
                apiVersion: postern.dev/v1alpha1
                kind: Table
                metadata: {name: album}
                spec:
                  sourceRef: {name: nowhere}
                  table: {name: album}
                """);
        assertThat(new Folder(folder).read().problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).startsWith("table.yaml:5: Table default/album: spec.sourceRef"));
    }

    @Test
    void withoutExactlyOneEngineThereIsNothingToServe() throws IOException {
        assertThatThrownBy(() -> new Folder(folder).read())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no Engine to serve");
        assertThatThrownBy(() -> new Folder(folder.resolve("nope"))).hasMessageContaining("there is no such folder");
        Files.writeString(folder.resolve("engine.yaml"), ENGINE.replace("spec:", "spce:"));
        assertThatThrownBy(() -> new Folder(folder).read())
                .hasMessageContaining("engine.yaml:1: Engine default/shop: spec: is required");
        Files.writeString(folder.resolve("engine.yaml"), ENGINE + "---\n" + ENGINE.replace("shop", "shop2"));
        assertThatThrownBy(() -> new Folder(folder).read()).hasMessageContaining("several Engines");
    }
}
