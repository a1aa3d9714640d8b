package dev.postern.operator.workload;

import dev.postern.crds.Engine;
import dev.postern.crds.ResourceSet;
import dev.postern.crds.assemble.MetadataAssembler;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Resources in {@code workload/<case>} → the objects that the operator applies. {@code -Dbless} rewrites these. */
class WorkloadGoldenTest {
    private static final Workload.Defaults DEFAULTS = new Workload.Defaults("postern.dev/runtime:test", "postern");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (var folders = Files.list(Path.of("src/test/resources/workload"))) {
            List<Path> all = folders.sorted().toList();
            assertThat(all).isNotEmpty();
            return all.stream().map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        ResourceSet resources = Manifests.read(folder.resolve("resources.yaml"));
        Engine engine = resources.engines().getFirst();
        String actual = Workload.of(
                        engine,
                        MetadataAssembler.assemble(engine, resources).secrets(),
                        DEFAULTS,
                        "shop-operator-key-12345678")
                .stream()
                .map(WorkloadGoldenTest::yaml)
                .collect(Collectors.joining());
        Path expected = folder.resolve("objects.yaml");
        if (System.getProperty("bless") != null) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String yaml(HasMetadata object) {
        return Serialization.asYaml(object);
    }

    /** Reads resources as the API server would give them. */
    static final class Manifests {
        private Manifests() {}

        static ResourceSet read(Path file) throws IOException {
            List<HasMetadata> all = new ArrayList<>();
            for (String document : Files.readString(file).split("(?m)^---$")) {
                String kind = document.lines()
                        .filter(line -> line.startsWith("kind:"))
                        .findFirst()
                        .orElseThrow()
                        .substring(5)
                        .strip();
                Class<? extends HasMetadata> type = dev.postern.crds.Kinds.TYPES.stream()
                        .filter(each -> each.getSimpleName().equals(kind))
                        .findFirst()
                        .orElseThrow();
                all.add(Serialization.unmarshal(document, type));
            }
            return new ResourceSet(
                    of(all, Engine.class),
                    of(all, dev.postern.crds.Source.class),
                    of(all, dev.postern.crds.Table.class),
                    of(all, dev.postern.crds.Permission.class),
                    of(all, dev.postern.crds.EventTrigger.class));
        }

        private static <T> List<T> of(List<HasMetadata> all, Class<T> type) {
            return all.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }
}
