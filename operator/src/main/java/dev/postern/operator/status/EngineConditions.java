package dev.postern.operator.status;

import dev.postern.crds.Condition;
import dev.postern.crds.Engine;
import dev.postern.crds.EngineStatus;
import dev.postern.crds.ResourceKey;
import dev.postern.metadata.ManagedPolicy;
import dev.postern.operator.metadata.InstanceState;
import dev.postern.operator.metadata.MetadataSync;
import dev.postern.operator.status.Conditions.Finding;
import dev.postern.operator.status.Conditions.Truth;
import dev.postern.operator.workload.EngineService;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

import static dev.postern.operator.status.Conditions.ACCEPTED;
import static dev.postern.operator.status.Conditions.CONSISTENT;
import static dev.postern.operator.status.Conditions.PROGRAMMED;
import static dev.postern.operator.status.Conditions.READY;

/** The status of an Engine. It is ready when its pods serve what the database holds, whatever a single Table may lack. */
public final class EngineConditions {
    static final String WORKLOAD_REFUSED = "WorkloadRefused";
    static final String ROLLOUT_STUCK = "RolloutStuck";
    private static final String DRIFTED = "Drifted";

    private EngineConditions() {}

    /**
     * @param rollout whether its pods are as they should be
     * @param attached how many resources attach to the Engine
     * @param troubled those that cannot be used or are inconsistent, and why
     */
    static EngineStatus of(
            Engine engine,
            @Nullable EngineStatus before,
            Optional<Deployment> deployment,
            Finding rollout,
            MetadataSync.Result result,
            int attached,
            SortedMap<ResourceKey, String> troubled) {
        Progress progress = Progress.of(result);
        DeploymentStatus pods = deployment.map(Deployment::getStatus).orElseGet(DeploymentStatus::new);
        Finding programmed = progress.finding();
        Conditions conditions = new Conditions(
                        before == null ? List.<Condition>of() : before.conditions(),
                        engine.getMetadata().getGeneration())
                .put(ACCEPTED, new Finding(Truth.TRUE, "Valid", ""))
                .put(CONSISTENT, consistent(progress, attached, troubled))
                .put(PROGRAMMED, programmed)
                .put(DRIFTED, drifted(result))
                .put(READY, programmed.truth() == Truth.TRUE ? rollout : first(rollout, programmed));
        return new EngineStatus(
                engine.getMetadata().getGeneration(),
                orZero(pods.getReplicas()),
                orZero(pods.getReadyReplicas()),
                EngineService.url(engine),
                progress.version(),
                attached,
                troubled.size(),
                result.instances().stream()
                        .map(state -> new EngineStatus.Instance(
                                state.address().authority(), state.address().pod(), state.resourceVersion()))
                        .toList(),
                conditions.list());
    }

    private static Finding first(Finding rollout, Finding programmed) {
        return rollout.truth() == Truth.TRUE
                ? new Finding(Truth.FALSE, programmed.reason(), programmed.message())
                : rollout;
    }

    private static Finding consistent(Progress progress, int attached, SortedMap<ResourceKey, String> troubled) {
        if (!troubled.isEmpty()) {
            ResourceKey first = troubled.firstKey();
            String message = "%d of %d resources: %s: %s%s"
                    .formatted(troubled.size(), attached, first, troubled.get(first), troubled.size() > 1 ? "; …" : "");
            return new Finding(Truth.FALSE, "InconsistentResources", message);
        }
        return progress.isServed()
                ? new Finding(Truth.TRUE, "Consistent", "")
                : new Finding(Truth.UNKNOWN, "NotProgrammed", "no instance serves the metadata yet");
    }

    /** What policy {@code Warn} lets happen is told here. */
    private static Finding drifted(MetadataSync.Result result) {
        InstanceState.@Nullable Stored stored = result.stored();
        InstanceState.@Nullable Mark mark = stored == null ? null : stored.mark();
        if (stored == null || mark == null) {
            return new Finding(Truth.UNKNOWN, "NotApplied", "");
        }
        return mark.policy() == ManagedPolicy.WARN && !mark.hash().equals(stored.hash())
                ? new Finding(
                        Truth.TRUE,
                        "ChangedByApi",
                        "somebody changed the metadata; the next change of a resource overwrites that")
                : new Finding(Truth.FALSE, "AsDeclared", "");
    }

    /** @param refusal what the API server says of an object that it does not take */
    static Finding refused(String refusal) {
        return new Finding(Truth.FALSE, WORKLOAD_REFUSED, refusal);
    }

    static Finding rollout(Engine engine, Optional<Deployment> deployment) {
        if (deployment.isEmpty()) {
            return new Finding(Truth.FALSE, "NoDeployment", "the Deployment is not there yet");
        }
        Deployment found = deployment.get();
        DeploymentStatus status = found.getStatus() == null ? new DeploymentStatus() : found.getStatus();
        int wanted = orZero(found.getSpec().getReplicas());
        boolean isObserved = Objects.equals(
                status.getObservedGeneration(), found.getMetadata().getGeneration());
        int updated = orZero(status.getUpdatedReplicas());
        int ready = orZero(status.getReadyReplicas());
        if (isObserved && updated >= wanted && ready >= wanted && orZero(status.getReplicas()) == wanted) {
            return wanted == 0
                    ? new Finding(Truth.FALSE, "NoReplicas", "spec.replicas is 0")
                    : new Finding(Truth.TRUE, "Ready", "");
        }
        String stuck = status.getConditions().stream()
                .filter(condition -> condition.getType().equals("Progressing")
                        && condition.getStatus().equals("False"))
                .map(condition -> ": " + condition.getMessage())
                .findFirst()
                .orElse("");
        return new Finding(
                Truth.FALSE,
                stuck.isEmpty() ? "RollingOut" : ROLLOUT_STUCK,
                "%d of %d pods are ready, %d are as asked for%s".formatted(ready, wanted, updated, stuck));
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
