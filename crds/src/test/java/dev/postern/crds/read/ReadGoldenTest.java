package dev.postern.crds.read;

import dev.postern.crds.Golden;
import dev.postern.crds.ResourceKey;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What is said of the files in {@code read/<case>}: problems, notices, and what was read in spite of them. */
class ReadGoldenTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return Golden.cases("read")
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        ReadResources read = ResourceReader.read(folder);
        Golden.check(folder.resolve("problems.txt"), Golden.lines(read.problems()));
        Golden.check(folder.resolve("notices.txt"), Golden.lines(read.notices()));
        Golden.check(folder.resolve("read.txt"), Golden.lines(keys(read)));
    }

    private static List<ResourceKey> keys(ReadResources read) {
        List<HasMetadata> all = new ArrayList<>();
        all.addAll(read.resources().engines());
        all.addAll(read.resources().sources());
        all.addAll(read.resources().tables());
        all.addAll(read.resources().permissions());
        all.addAll(read.resources().eventTriggers());
        return all.stream().map(ResourceKey::of).toList();
    }
}
