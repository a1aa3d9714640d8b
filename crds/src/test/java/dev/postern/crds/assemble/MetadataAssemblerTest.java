package dev.postern.crds.assemble;

import dev.postern.crds.Engine;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceProblem.Reason;
import dev.postern.crds.ResourceSet;
import dev.postern.crds.Table;
import dev.postern.crds.TableSpec;
import dev.postern.crds.read.ResourceReader;
import dev.postern.metadata.QualifiedName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataAssemblerTest {
    private static final ResourceSet SHOP =
            ResourceReader.read(Path.of("src/test/resources/assemble/shop")).resources();
    private static final Engine ENGINE = SHOP.engines().getFirst();
    private static final QualifiedName ALBUM = QualifiedName.inPublic("album");

    @Test
    void saysWhichResourceAnObjectCameFrom() {
        Origins origins = MetadataAssembler.assemble(ENGINE, SHOP).origins();

        assertThat(origins.source("shop-db")).contains(key("Source", "shop-db"));
        assertThat(origins.table("shop-db", ALBUM)).contains(key("Table", "album"));
        assertThat(origins.permission("shop-db", ALBUM, "customer")).contains(key("Permission", "album-customer"));
        assertThat(origins.eventTrigger("shop-db", "order-placed")).contains(key("EventTrigger", "order-placed"));
        assertThat(origins.permission("shop-db", ALBUM, "stranger")).isEmpty();
    }

    @Test
    void whatIsGivenTwiceIsNotUsedAtAll() {
        List<Table> tables = SHOP.tables().stream()
                .flatMap(table -> java.util.stream.Stream.of(table, table))
                .toList();
        ResourceSet doubled =
                new ResourceSet(SHOP.engines(), SHOP.sources(), tables, SHOP.permissions(), SHOP.eventTriggers());

        AssembledMetadata assembled = MetadataAssembler.assemble(ENGINE, doubled);

        assertThat(assembled.document().sources().getFirst().tables()).isEmpty();
        assertThat(assembled.problems())
                .extracting(ResourceProblem::reason)
                .containsOnly(Reason.DUPLICATE, Reason.REF_NOT_ACCEPTED);
    }

    @Test
    void aResourceThatBreaksARuleStaysOut() {
        Table broken = new Table();
        broken.setMetadata(SHOP.tables().getFirst().getMetadata());
        TableSpec spec = SHOP.tables().getFirst().getSpec();
        var noWay = new dev.postern.crds.ObjectRelationship("artist", null, null, null);
        broken.setSpec(new TableSpec(
                spec.sourceRef(), spec.table(), null, null, null, null, List.of(), List.of(noWay), List.of()));
        Table empty = new Table();
        empty.setMetadata(SHOP.tables().getLast().getMetadata());

        AssembledMetadata assembled = MetadataAssembler.assemble(
                ENGINE, new ResourceSet(SHOP.engines(), SHOP.sources(), List.of(broken, empty), List.of(), List.of()));

        assertThat(assembled.document().sources().getFirst().tables()).isEmpty();
        assertThat(assembled.problems())
                .extracting(ResourceProblem::toString)
                .containsExactlyInAnyOrder(
                        ResourceKey.of(broken)
                                + ": spec.objectRelationships[0]: exactly one of foreignKey and manual must be given",
                        ResourceKey.of(empty) + ": spec: is required");
    }

    private static ResourceKey key(String kind, String name) {
        return new ResourceKey(kind, "shop", name);
    }
}
