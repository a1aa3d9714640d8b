package dev.postern.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the chart makes of values. {@code make bless} rewrites the expectations; the diff is the review. */
class ChartGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/charts");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "namespaces", "everywhere", "everything"})
    void valuesBecomeManifests(String name) throws IOException {
        String rendered = Chart.render(CASES.resolve(name).resolve("values.yaml"));
        Path expected = CASES.resolve(name).resolve("manifests.yaml");
        if (System.getProperty("bless") != null) {
            Files.writeString(expected, rendered);
        }
        assertThat(rendered).isEqualTo(Files.readString(expected));
    }

    @Test
    void isLinted() {
        LintResult result = new Helm(Chart.FOLDER).lint().strict().call();
        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "watchNamespace: [shop]",
                "watchNamespaces: ['*', shop]",
                "watchNamespaces: [Shop]",
                "watchNamespaces: shop",
                "replicas: many",
                "image: {repo: x}",
                "logLevel: loud",
                "metrics: {serviceMonitor: {create: 'yes'}}"
            })
    void whatIsNoValueIsRefused(String values) throws IOException {
        Path file = Files.writeString(folder.resolve("values.yaml"), values);
        assertThatThrownBy(() -> Chart.render(file)).hasMessageContaining("values don't meet the specifications");
    }
}
