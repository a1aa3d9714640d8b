package dev.postern.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code helm template}, as {@code postern} in the namespace {@code operators}. */
final class Chart {
    static final Path FOLDER = Path.of("postern");

    /** Helm's library leaves hooks out of what it renders. So it is given the chart without any, and has them put back. */
    private static final String HOOK = "helm.sh/hook: ";

    private static final String NO_HOOK = "helm.sh/kooh: ";
    private static final Path WITHOUT_HOOKS = withoutHooks();
    private static final YAMLMapper YAML = new YAMLMapper();

    private Chart() {}

    static String render(Path values) {
        return new Helm(WITHOUT_HOOKS)
                .template()
                .withName("postern")
                .withNamespace("operators")
                .withKubeVersion("1.34.0")
                .withValuesFile(values)
                .call()
                .replace(NO_HOOK, HOOK);
    }

    private static Path withoutHooks() {
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            Path copy = Files.createTempDirectory("chart");
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path place = copy.resolve(FOLDER.relativize(path).toString());
                Files.createDirectories(place.getParent());
                Files.writeString(place, Files.readString(path).replace(HOOK, NO_HOOK));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> objects(Path values) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(render(values))) {
            return documents.readAll().stream().filter(JsonNode::isObject).toList();
        }
    }

    static JsonNode read(Path file) throws IOException {
        return YAML.readTree(file.toFile());
    }
}
