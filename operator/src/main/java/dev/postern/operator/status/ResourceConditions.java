package dev.postern.operator.status;

import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceStatus;
import dev.postern.operator.status.Conditions.Finding;
import dev.postern.operator.status.Conditions.Truth;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import static dev.postern.operator.status.Conditions.ACCEPTED;
import static dev.postern.operator.status.Conditions.CONSISTENT;
import static dev.postern.operator.status.Conditions.PROGRAMMED;
import static dev.postern.operator.status.Conditions.READY;

/**
 * The status of a resource that attaches to an Engine. What is said of it changes when it changes itself or the engine finds
 * something else of it, not with every version of the metadata: two thousand Permissions are not written because of one.
 */
public final class ResourceConditions {
    private ResourceConditions() {}

    /** Of a resource that cannot be used. */
    public static ResourceStatus refused(
            CustomResource<?, ?> resource, @Nullable ResourceStatus before, List<ResourceProblem> problems) {
        Finding refused = new Finding(Truth.FALSE, problems.getFirst().reason().condition(), text(problems));
        Finding unknown = new Finding(Truth.UNKNOWN, "NotAccepted", "the resource cannot be used");
        return status(
                resource,
                conditions(resource, before)
                        .put(ACCEPTED, refused)
                        .put(CONSISTENT, unknown)
                        .put(PROGRAMMED, new Finding(Truth.FALSE, "NotAccepted", "the resource cannot be used"))
                        .put(READY, refused));
    }

    private static String text(List<ResourceProblem> problems) {
        return problems.stream()
                .map(problem ->
                        problem.path().isEmpty() ? problem.message() : problem.path() + ": " + problem.message())
                .collect(Collectors.joining("; "));
    }

    /**
     * Of a resource that is in the document.
     *
     * @param progress how far the document is
     * @param inconsistency the engine's words; null when it has none
     */
    public static ResourceStatus accepted(
            CustomResource<?, ?> resource,
            @Nullable ResourceStatus before,
            Progress progress,
            @Nullable String inconsistency) {
        Conditions conditions = conditions(resource, before);
        Finding programmed = conditions
                .known(PROGRAMMED)
                .filter(known -> known.truth() == Truth.TRUE)
                .orElseGet(progress::finding);
        Finding consistent = progress.isServed()
                ? consistent(inconsistency)
                : conditions
                        .known(CONSISTENT)
                        .orElseGet(() -> new Finding(Truth.UNKNOWN, "NotProgrammed", "no instance serves it yet"));
        return status(
                resource,
                conditions
                        .put(ACCEPTED, new Finding(Truth.TRUE, "Valid", ""))
                        .put(CONSISTENT, consistent)
                        .put(PROGRAMMED, programmed)
                        .put(READY, ready(consistent, programmed)));
    }

    private static Finding consistent(@Nullable String inconsistency) {
        return inconsistency == null
                ? new Finding(Truth.TRUE, "Consistent", "")
                : new Finding(Truth.FALSE, "Inconsistent", inconsistency);
    }

    private static Finding ready(Finding consistent, Finding programmed) {
        if (consistent.truth() == Truth.FALSE) {
            return consistent;
        }
        return programmed.truth() == Truth.TRUE && consistent.truth() == Truth.TRUE
                ? new Finding(Truth.TRUE, "Ready", "")
                : new Finding(Truth.FALSE, programmed.reason(), programmed.message());
    }

    private static Conditions conditions(CustomResource<?, ?> resource, @Nullable ResourceStatus before) {
        return new Conditions(
                before == null ? List.of() : before.conditions(),
                resource.getMetadata().getGeneration());
    }

    private static ResourceStatus status(CustomResource<?, ?> resource, Conditions conditions) {
        return new ResourceStatus(resource.getMetadata().getGeneration(), conditions.list());
    }
}
