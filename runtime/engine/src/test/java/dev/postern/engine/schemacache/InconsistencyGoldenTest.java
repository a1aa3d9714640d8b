package dev.postern.engine.schemacache;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** One file a case: databases and metadata, and the inconsistencies and warnings that they give. */
class InconsistencyGoldenTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> cases() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(InconsistencyGoldenTest.class.getResource("/schemacache"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gives(Path file) throws IOException {
        JsonNode given = JSON.readTree(file.toFile());
        SchemaCacheCase example = new SchemaCacheCase();
        given.path("databases").properties().forEach(each -> example.database(each.getKey(), each.getValue()));
        SchemaCache cache =
                example.build(SchemaCacheCase.metadata(given.path("sources"), given.path("other_metadata")));

        ArrayNode inconsistencies = JsonNodeFactory.instance.arrayNode();
        cache.inconsistencies().forEach(each -> inconsistencies.add(each.toJson()));
        assertThat(inconsistencies.toPrettyString())
                .isEqualTo(
                        sorted(given.path("inconsistencies"), inconsistencies).toPrettyString());

        ArrayNode warnings = JsonNodeFactory.instance.arrayNode();
        cache.warnings().forEach(each -> warnings.add(each.name() + ": " + each.message()));
        assertThat(warnings.toPrettyString())
                .isEqualTo(given.withArray("warnings").toPrettyString());
    }

    /** JSON objects know no order of keys: the expected text takes on that of the actual one where they are equal. */
    private static JsonNode sorted(JsonNode expected, JsonNode actual) {
        return expected.equals(actual) ? actual : expected;
    }
}
