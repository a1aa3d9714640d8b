package dev.postern.operator.status;

import dev.postern.crds.Condition;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceStatus;
import dev.postern.crds.Table;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResourceConditionsTest {
    private static final Progress DONE = new Progress(7L, 2, 2, null);
    private static final Progress HALF = new Progress(7L, 1, 2, null);
    private static final Progress NOT_APPLIED = new Progress(null, 0, 0, "there is no instance yet");

    @Test
    void servedByAllItIsReady() {
        assertThat(text(ResourceConditions.accepted(table(1), null, DONE, null)))
                .isEqualTo(
                        "Accepted True Valid | Consistent True Consistent | Programmed True AllInstances: version 7 on 2 of"
                                + " 2 instances | Ready True Ready");
    }

    @Test
    void servedBySomeItIsNot() {
        assertThat(text(ResourceConditions.accepted(table(1), null, HALF, null)))
                .contains(
                        "Programmed False NotAllInstances: version 7 on 1 of 2 instances",
                        "Ready False NotAllInstances");
    }

    @Test
    void whatTheEngineFindsIsToldInItsWords() {
        assertThat(text(ResourceConditions.accepted(table(1), null, DONE, "no such table")))
                .contains("Consistent False Inconsistent: no such table", "Ready False Inconsistent: no such table");
    }

    @Test
    void aNewVersionOfTheMetadataChangesNothingForWhatIsServedAlready() {
        ResourceStatus before = ResourceConditions.accepted(table(1), null, DONE, null);
        assertThat(ResourceConditions.accepted(table(1), before, new Progress(8L, 1, 3, null), null))
                .isEqualTo(before);
        assertThat(ResourceConditions.accepted(table(1), before, NOT_APPLIED, null))
                .isEqualTo(before);
    }

    @Test
    void anotherGenerationIsLookedAtAnew() {
        ResourceStatus before = ResourceConditions.accepted(table(1), null, DONE, null);
        ResourceStatus now = ResourceConditions.accepted(table(2), before, NOT_APPLIED, null);
        assertThat(now.observedGeneration()).isEqualTo(2);
        assertThat(text(now))
                .contains(
                        "Consistent Unknown NotProgrammed",
                        "Programmed False NotApplied: there is no instance yet",
                        "Ready False NotApplied");
    }

    @Test
    void aResourceThatCannotBeUsedSaysWhereAndWhy() {
        ResourceProblem problem = ResourceProblem.of(
                new ResourceKey("Table", "shop", "album"),
                ResourceProblem.Reason.REF_NOT_FOUND,
                "spec.sourceRef",
                "there is no Source shop/db");
        assertThat(text(ResourceConditions.refused(table(1), null, List.of(problem))))
                .contains(
                        "Accepted False RefNotFound: spec.sourceRef: there is no Source shop/db",
                        "Consistent Unknown NotAccepted",
                        "Programmed False NotAccepted",
                        "Ready False RefNotFound");
    }

    @Test
    void theTimeOfAChangeStaysWhileTheStatusDoes() {
        ResourceStatus old = new ResourceStatus(
                1L, List.of(new Condition("Accepted", "True", "Valid", "", "2001-01-01T00:00:00Z", 1L)));
        ResourceStatus now = ResourceConditions.accepted(table(2), old, DONE, null);
        assertThat(now.conditions().getFirst().lastTransitionTime()).isEqualTo("2001-01-01T00:00:00Z");
        assertThat(now.conditions().getFirst().observedGeneration()).isEqualTo(2);
    }

    private static Table table(long generation) {
        Table table = new Table();
        table.getMetadata().setName("album");
        table.getMetadata().setGeneration(generation);
        return table;
    }

    private static String text(ResourceStatus status) {
        return status.conditions().stream()
                .map(each -> each.type() + " " + each.status() + " " + each.reason()
                        + (each.message() == null || each.message().isEmpty() ? "" : ": " + each.message()))
                .collect(Collectors.joining(" | "));
    }
}
