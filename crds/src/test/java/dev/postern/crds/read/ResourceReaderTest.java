package dev.postern.crds.read;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.postern.crds.AllowedNamespaces;
import dev.postern.crds.Location;
import dev.postern.crds.Permission;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceProblem.Reason;
import dev.postern.crds.Retry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ResourceReaderTest {
    private static final Path CASES = Path.of("src/test/resources/read");

    @Test
    void readsWhatTheDocumentsSay() {
        ReadResources read = ResourceReader.read(CASES.resolve("whole"));

        var engine = read.resources().engines().getFirst().getSpec();
        assertThat(engine.adminSecrets()).hasSize(2);
        assertThat(engine.allowedNamespaces()).isEqualTo(AllowedNamespaces.ALL);

        var source = read.resources().sources().getFirst();
        assertThat(source.getMetadata().getNamespace()).isEqualTo("data");
        assertThat(source.getSpec().allowedNamespaces()).isEqualTo(AllowedNamespaces.SAME);
        assertThat(source.getSpec().postgres().pool().connectionLifetime()).isEqualTo("1h30m");

        var table = read.resources().tables().getFirst().getSpec();
        assertThat(table.arrayRelationships().getFirst().foreignKey().table().schema())
                .isEqualTo("public");

        Permission permission = read.resources().permissions().getFirst();
        assertThat(permission.getSpec().select().filter()).hasToString("{\"published\":{\"_eq\":true}}");
        assertThat(permission.getSpec().insert().presets()).containsEntry("note", NullNode.getInstance());
        assertThat(permission.getSpec().update()).isNull();

        assertThat(read.resources().eventTriggers().getFirst().getSpec().retry())
                .isEqualTo(new Retry(5, "10s", "30s"));
    }

    @Test
    void secretsAreFoundByTheNamesOfTheMetadata() {
        SecretValues secrets = ResourceReader.read(CASES.resolve("secrets")).secrets();

        assertThat(secrets.variables())
                .containsExactlyInAnyOrder("POSTERN_SECRET_shop_shop__ddb_url", "POSTERN_SECRET_shop_shop__ddb_extra");
        assertThat(secrets.get("POSTERN_SECRET_shop_shop__ddb_url")).contains("postgres://shop");
        assertThat(secrets.get("POSTERN_SECRET_shop_shop__ddb_extra")).contains("wins");
        assertThat(secrets.get("POSTERN_SECRET_shop_shop__ddb_other")).isEmpty();
    }

    @Test
    void whatASecretHoldsIsNeverPrinted() {
        ReadResources secrets = ResourceReader.read(CASES.resolve("secrets"));
        ReadResources broken = ResourceReader.read(CASES.resolve("broken-yaml"));

        assertThat(secrets + " " + secrets.problems() + secrets.notices()).doesNotContain("hunter2", "wins", "5432");
        assertThat(broken + " " + broken.problems()).doesNotContain("hunter2");
    }

    @Test
    void aProblemFoundLaterGetsItsPlace() {
        ReadResources read = ResourceReader.read(CASES.resolve("whole"));
        ResourceKey table = new ResourceKey("Table", "data", "album");

        assertThat(read.located(ResourceProblem.of(table, Reason.INVALID, "spec.objectRelationships[0].name", "x")))
                .hasToString("tables/album.yml:9: Table data/album: spec.objectRelationships[0].name: x");
        assertThat(read.locate(table, "spec.arrayRelationships[0].manual.mapping"))
                .as("the nearest field that is written")
                .isEqualTo(new Location("tables/album.yml", 12));
        assertThat(read.locate(new ResourceKey("Permission", "data", "album-customer"), ""))
                .isEqualTo(new Location("tables/album.yml", 18));
        assertThat(read.locate(new ResourceKey("Table", "data", "nowhere"), "spec"))
                .isNull();
    }

    @Test
    void filesAreReadInTheOrderOfTheirPaths(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("b"));
        for (String name : new String[] {"c.yaml", "b/z.yml", "a.yaml"}) {
            String kind = "kind: Other\napiVersion: v1\nmetadata: {name: " + name.replaceAll("\\W", "-") + "}\n";
            Files.writeString(folder.resolve(name), "\uFEFF" + kind);
        }

        assertThat(ResourceReader.read(folder).notices())
                .containsExactly(
                        "a.yaml:1: skipped v1 Other a-yaml",
                        "b/z.yml:1: skipped v1 Other b-z-yml",
                        "c.yaml:1: skipped v1 Other c-yaml");
    }

    @Test
    void aFolderThatIsNotThereIsAProblem(@TempDir Path folder) {
        ReadResources read = ResourceReader.read(folder.resolve("nowhere"));

        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst().message()).isEqualTo("cannot be read");
    }

    @Test
    void depthIsBounded(@TempDir Path folder) throws IOException {
        String deep =
                "apiVersion: postern.dev/v1alpha1\nkind: Permission\nmetadata: {name: deep}\nspec: {tableRef: {name: a},"
                        + " role: r, delete: {filter: " + "{_not: ".repeat(200) + "{}" + "}".repeat(200) + "}}\n";
        Files.writeString(folder.resolve("deep.yaml"), deep);
        String loop = "apiVersion: postern.dev/v1alpha1\nkind: Permission\nmetadata: {name: loop}\nspec: &s {a: *s}\n";
        Files.writeString(folder.resolve("loop.yaml"), loop);

        assertThat(ResourceReader.read(folder).problems())
                .extracting(ResourceProblem::message)
                .contains("is nested too deeply");
    }
}
