package dev.postern.operator.status;

import dev.postern.crds.Engine;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceStatus;
import dev.postern.crds.assemble.AssembledMetadata;
import dev.postern.crds.assemble.Origins;
import dev.postern.operator.attached.AttachedResources;
import dev.postern.operator.metadata.MetadataSync;
import dev.postern.operator.status.Conditions.Finding;
import dev.postern.operator.workload.WorkloadInformers;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells an Engine and all that attaches to it what became of them. */
public final class EngineStatuses {
    /** Statuses written at a time. */
    private static final int SIDE_BY_SIDE = 4;

    /** Statuses written at most before the metadata has its turn again: a change does not wait until thousands are told. */
    private static final int AT_ONCE = 200;

    private final StatusWriter writer;
    private final ExecutorService pool = Executors.newFixedThreadPool(
            SIDE_BY_SIDE, Thread.ofPlatform().daemon().name("status-", 0).factory());

    public EngineStatuses(StatusWriter writer) {
        this.writer = writer;
    }

    /**
     * What was found of an Engine and its resources.
     *
     * @param problems of resources that lead to this Engine
     * @param unreadable resources whose Secrets cannot be read, and why
     * @param refusal which object of the workload the API server refuses, and why
     */
    public record Found(
            AssembledMetadata assembled,
            List<ResourceProblem> problems,
            Map<ResourceKey, String> unreadable,
            Optional<String> refusal,
            MetadataSync.Result result) {}

    /**
     * Writes the statuses that are not so yet, some of them if they are many.
     *
     * @return whether nothing is on its way any more: all instances serve the document, and everybody is told
     */
    public boolean write(Engine engine, Found found, WorkloadInformers workload, AttachedResources attached) {
        Origins origins = found.assembled().origins();
        Progress progress = Progress.of(found.result());
        Map<ResourceKey, String> inconsistent = Inconsistencies.of(origins, found.result());
        inconsistent.putAll(found.unreadable());
        Map<ResourceKey, List<ResourceProblem>> refused = byResource(found.problems());
        boolean isEverybodyTold = writeAttached(origins, progress, inconsistent, refused, attached);

        SortedMap<ResourceKey, String> troubled = new TreeMap<>(inconsistent);
        refused.forEach((key, own) -> troubled.put(key, own.getFirst().message()));
        Optional<Deployment> deployment = workload.deployment(engine);
        Finding rollout = found.refusal()
                .map(EngineConditions::refused)
                .orElseGet(() -> EngineConditions.rollout(engine, deployment));
        int count = origins.resources().size() + refused.size();
        writer.write(
                engine,
                before -> EngineConditions.of(engine, before, deployment, rollout, found.result(), count, troubled));
        return progress.isComplete() && isEverybodyTold;
    }

    private boolean writeAttached(
            Origins origins,
            Progress progress,
            Map<ResourceKey, String> inconsistent,
            Map<ResourceKey, List<ResourceProblem>> refused,
            AttachedResources attached) {
        List<BooleanSupplier> writes = new ArrayList<>();
        refused.forEach((key, own) -> attached.find(key)
                .ifPresent(resource -> writes.add(
                        () -> write(resource, before -> ResourceConditions.refused(resource, before, own)))));
        origins.resources()
                .forEach(key -> attached.find(key)
                        .ifPresent(resource -> writes.add(() -> write(
                                resource,
                                before -> ResourceConditions.accepted(
                                        resource, before, progress, inconsistent.get(key))))));
        return runSome(writes);
    }

    /** The statuses of resources that lead to no Engine. */
    public void writeUnattached(List<ResourceProblem> problems, AttachedResources attached) {
        byResource(problems)
                .forEach((key, own) -> attached.find(key)
                        .ifPresent(resource ->
                                write(resource, before -> ResourceConditions.refused(resource, before, own))));
    }

    @SuppressWarnings("unchecked")
    private boolean write(CustomResource<?, ?> resource, Function<@Nullable ResourceStatus, ResourceStatus> make) {
        return writer.write((CustomResource<?, ResourceStatus>) resource, make);
    }

    /**
     * Waits for all, then throws what the first of those that failed threw.
     *
     * @return whether all had their turn
     */
    private boolean runSome(List<BooleanSupplier> writes) {
        AtomicInteger left = new AtomicInteger(AT_ONCE);
        List<Future<?>> running = new ArrayList<>();
        writes.forEach(write -> running.add(pool.submit(() -> {
            if (left.get() > 0 && write.getAsBoolean()) {
                left.decrementAndGet();
            }
        })));
        @Nullable RuntimeException failed = null;
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (java.util.concurrent.ExecutionException e) {
                failed = failed == null && e.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return left.get() > 0;
    }

    private static Map<ResourceKey, List<ResourceProblem>> byResource(List<ResourceProblem> problems) {
        Map<ResourceKey, List<ResourceProblem>> byResource = new LinkedHashMap<>();
        for (ResourceProblem problem : problems) {
            if (problem.resource() != null) {
                byResource
                        .computeIfAbsent(problem.resource(), key -> new ArrayList<>())
                        .add(problem);
            }
        }
        return byResource;
    }
}
