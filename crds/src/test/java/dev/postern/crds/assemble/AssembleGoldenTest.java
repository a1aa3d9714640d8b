package dev.postern.crds.assemble;

import dev.postern.crds.Engine;
import dev.postern.crds.Golden;
import dev.postern.crds.ResourceSet;
import dev.postern.crds.read.ReadResources;
import dev.postern.crds.read.ResourceReader;
import dev.postern.metadata.json.MetadataReader;
import dev.postern.metadata.json.MetadataWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What the resources in {@code assemble/<case>} amount to, for the Engine called shop. */
class AssembleGoldenTest {
    private static final int ORDERS = 50;

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return Golden.cases("assemble")
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    @TestFactory
    Stream<DynamicTest> theOrderOfResourcesDoesNotMatter() throws IOException {
        return Golden.cases("assemble")
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> checkOrders(folder)));
    }

    private static void check(Path folder) throws IOException {
        AssembledMetadata assembled = assemble(read(folder));
        Golden.check(folder.resolve("metadata.json"), json(assembled));
        Golden.check(folder.resolve("problems.txt"), Golden.lines(assembled.problems()));
        Golden.check(folder.resolve("secrets.txt"), Golden.lines(secrets(assembled)));
        assertThat(new MetadataReader().document(new MetadataWriter().document(assembled.document())))
                .as("the document survives being written and read")
                .isEqualTo(assembled.document());
    }

    private static void checkOrders(Path folder) {
        ResourceSet resources = read(folder);
        AssembledMetadata first = assemble(resources);
        Random random = new Random(7);
        for (int i = 0; i < ORDERS; i++) {
            AssembledMetadata other = assemble(shuffled(resources, random));
            assertThat(json(other)).isEqualTo(json(first));
            assertThat(other.problems()).isEqualTo(first.problems());
            assertThat(other.secrets()).isEqualTo(first.secrets());
        }
    }

    private static ResourceSet read(Path folder) {
        ReadResources read = ResourceReader.read(folder);
        assertThat(read.problems()).isEmpty();
        return read.resources();
    }

    private static AssembledMetadata assemble(ResourceSet resources) {
        Engine shop = resources.engines().stream()
                .filter(engine -> engine.getMetadata().getName().equals("shop"))
                .findFirst()
                .orElseThrow();
        return MetadataAssembler.assemble(shop, resources);
    }

    private static ResourceSet shuffled(ResourceSet set, Random random) {
        return new ResourceSet(
                shuffled(set.engines(), random),
                shuffled(set.sources(), random),
                shuffled(set.tables(), random),
                shuffled(set.permissions(), random),
                shuffled(set.eventTriggers(), random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static String json(AssembledMetadata assembled) {
        return new MetadataWriter().document(assembled.document()).toPrettyString() + "\n";
    }

    private static List<String> secrets(AssembledMetadata assembled) {
        return assembled.secrets().stream()
                .map(use -> use.variable() + " for " + use.resource() + ": " + use.path())
                .toList();
    }
}
