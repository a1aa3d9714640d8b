package dev.postern.operator.status;

import dev.postern.crds.Engine;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceStatus;
import dev.postern.crds.assemble.AssembledMetadata;
import dev.postern.operator.attached.AttachedResources;
import dev.postern.operator.metadata.MetadataSync;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells an Engine and all that attaches to it what became of them. */
public final class EngineStatuses {
    /** Statuses written at a time. */
    private static final int SIDE_BY_SIDE = 4;

    private final StatusWriter writer;
    private final ExecutorService pool = Executors.newFixedThreadPool(
            SIDE_BY_SIDE, Thread.ofPlatform().daemon().name("status-", 0).factory());

    public EngineStatuses(StatusWriter writer) {
        this.writer = writer;
    }

    /**
     * Writes all statuses that are not so yet.
     *
     * @param problems of resources that lead to this Engine
     * @return whether nothing is on its way any more: all instances serve the document and the pods are rolled out
     */
    public boolean write(
            Engine engine,
            AssembledMetadata assembled,
            List<ResourceProblem> problems,
            MetadataSync.Result result,
            WorkloadInformers workload,
            AttachedResources attached) {
        Progress progress = Progress.of(result);
        Map<ResourceKey, String> inconsistent = Inconsistencies.of(assembled.origins(), result);
        Map<ResourceKey, List<ResourceProblem>> refused = byResource(problems);
        List<ResourceKey> accepted = assembled.origins().resources();

        List<Runnable> writes = new ArrayList<>();
        refused.forEach((key, own) -> attached.find(key)
                .ifPresent(resource -> writes.add(
                        () -> write(resource, before -> ResourceConditions.refused(resource, before, own)))));
        accepted.forEach(key -> attached.find(key)
                .ifPresent(resource -> writes.add(() -> write(
                        resource,
                        before -> ResourceConditions.accepted(resource, before, progress, inconsistent.get(key))))));
        runAll(writes);

        SortedMap<ResourceKey, String> troubled = new TreeMap<>(inconsistent);
        refused.forEach((key, own) -> troubled.put(key, own.getFirst().message()));
        Optional<Deployment> deployment = workload.deployment(engine);
        int count = accepted.size() + refused.size();
        writer.write(engine, before -> EngineConditions.of(engine, before, deployment, result, count, troubled));
        return progress.isComplete();
    }

    /** The statuses of resources that lead to no Engine. */
    public void writeUnattached(List<ResourceProblem> problems, AttachedResources attached) {
        byResource(problems)
                .forEach((key, own) -> attached.find(key)
                        .ifPresent(resource ->
                                write(resource, before -> ResourceConditions.refused(resource, before, own))));
    }

    @SuppressWarnings("unchecked")
    private void write(CustomResource<?, ?> resource, Function<@Nullable ResourceStatus, ResourceStatus> make) {
        writer.write((CustomResource<?, ResourceStatus>) resource, make);
    }

    /** Waits for all, then throws what the first of those that failed threw. */
    private void runAll(List<Runnable> writes) {
        List<Future<?>> running = new ArrayList<>();
        writes.forEach(write -> running.add(pool.submit(write)));
        @Nullable RuntimeException failed = null;
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (java.util.concurrent.ExecutionException e) {
                failed = failed == null && e.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
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
