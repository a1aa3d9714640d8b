package dev.postern.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** {@code helm template}, as {@code postern} in the namespace {@code operators}. */
final class Chart {
    static final Path FOLDER = Path.of("postern");

    private static final YAMLMapper YAML = new YAMLMapper();

    private Chart() {}

    static String render(Path values) {
        return new Helm(FOLDER)
                .template()
                .withName("postern")
                .withNamespace("operators")
                .withKubeVersion("1.34.0")
                .withValuesFile(values)
                .call();
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
