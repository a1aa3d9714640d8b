package dev.postern.operator;

import dev.postern.crds.Engine;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceSet;
import dev.postern.crds.assemble.AssembledMetadata;
import dev.postern.crds.assemble.MetadataAssembler;
import dev.postern.operator.attached.AttachedResources;
import dev.postern.operator.metadata.InstanceAddress;
import dev.postern.operator.metadata.Instances;
import dev.postern.operator.metadata.MetadataSync;
import dev.postern.operator.status.EngineStatuses;
import dev.postern.operator.status.EventRecorder;
import dev.postern.operator.workload.MirroredSecrets;
import dev.postern.operator.workload.Names;
import dev.postern.operator.workload.Workload;
import dev.postern.operator.workload.WorkloadApplier;
import dev.postern.operator.workload.WorkloadInformers;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Watch → desired state → apply → status: the operator's line. Everything is worked out anew from the informers' caches each
 * time; where nothing differs, nothing is sent.
 */
@ControllerConfiguration(name = "engine")
final class EngineReconciler implements Reconciler<Engine> {
    private static final Logger LOG = Logger.getLogger(EngineReconciler.class);

    /** An Engine with this annotation at {@code true} is left as it is. */
    private static final String PAUSED = "postern.dev/paused";

    /** While instances start, which the API server tells of only when they are ready, or catch up. */
    private static final Duration SOON = Duration.ofMillis(750);

    /** While they do not, for so long that they may never. */
    private static final Duration LATER = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** How long a change that no informer tells of may go unseen: one of the metadata in its database. */
    private static final Duration CHECK = Duration.ofSeconds(20);

    private final Workload.Defaults defaults;
    private final WorkloadApplier applier;
    private final MetadataSync metadata;
    private final InstanceKeys keys;
    private final EngineStatuses statuses;
    private final EventRecorder events;
    private final EngineFinalizer finalizer;
    private final MirroredSecrets mirrored;
    private @Nullable Watched watched;

    /** Since when instances are waited for, by the Engine's uid. */
    private final Map<String, Instant> unsettled = new ConcurrentHashMap<>();

    /** What the informers have. */
    record Watched(AttachedResources attached, WorkloadInformers workload, Instances instances) {}

    EngineReconciler(
            Workload.Defaults defaults,
            WorkloadApplier applier,
            MetadataSync metadata,
            InstanceKeys keys,
            EngineStatuses statuses,
            EventRecorder events,
            EngineFinalizer finalizer,
            MirroredSecrets mirrored) {
        this.defaults = defaults;
        this.applier = applier;
        this.metadata = metadata;
        this.keys = keys;
        this.statuses = statuses;
        this.events = events;
        this.finalizer = finalizer;
        this.mirrored = mirrored;
    }

    @Override
    public List<EventSource<?, Engine>> prepareEventSources(EventSourceContext<Engine> context) {
        watched = new Watched(new AttachedResources(context), new WorkloadInformers(context), new Instances(context));
        List<EventSource<?, Engine>> sources =
                new ArrayList<>(watched.attached().eventSources());
        sources.addAll(watched.workload().eventSources());
        sources.add(watched.instances().eventSource());
        return sources;
    }

    /** What the informers have; there is none before the operator has started. */
    Watched watched() {
        return Objects.requireNonNull(watched, "not started");
    }

    @Override
    public UpdateControl<Engine> reconcile(Engine engine, Context<Engine> context) {
        if (isPaused(engine)) {
            return UpdateControl.noUpdate();
        }
        try {
            return reconcile(engine);
        } catch (KubernetesClientException e) {
            if (!EndingNamespace.isCauseOf(e)) {
                throw e;
            }
            return UpdateControl.noUpdate();
        }
    }

    private UpdateControl<Engine> reconcile(Engine engine) {
        List<InstanceAddress> instances = watched().instances().of(engine);
        if (instances.isEmpty()
                && finalizer.leavesWithNamespace(engine, watched().instances().andEnding(engine))) {
            return UpdateControl.noUpdate();
        }
        finalizer.keep(engine);
        ResourceSet resources = watched().attached().all();
        AssembledMetadata assembled = MetadataAssembler.assemble(engine, resources);
        String key = keys.of(engine, instances);
        Map<ResourceKey, String> unreadable = mirrored.copy(engine, assembled.secrets());
        Optional<String> refusal = applyWorkload(engine, assembled, key);

        MetadataSync.Result result = metadata.sync(engine, assembled, instances, key);
        result.applied().ifPresent(cause -> tell(engine, cause, result));

        boolean settled = statuses.write(
                engine,
                new EngineStatuses.Found(assembled, ownProblems(engine, assembled), unreadable, refusal, result),
                watched().workload(),
                watched().attached());
        return UpdateControl.<Engine>noUpdate().rescheduleAfter(pause(engine, settled));
    }

    private Duration pause(Engine engine, boolean settled) {
        String uid = engine.getMetadata().getUid();
        if (settled) {
            unsettled.remove(uid);
            return CHECK;
        }
        Instant since = unsettled.computeIfAbsent(uid, each -> Instant.now());
        return since.plus(PATIENCE).isAfter(Instant.now()) ? SOON : LATER;
    }

    @Override
    public ErrorStatusUpdateControl<Engine> updateErrorStatus(
            Engine engine, Context<Engine> context, Exception failure) {
        LOG.warnf(
                "Engine %s/%s could not be reconciled, which is tried again: %s",
                engine.getMetadata().getNamespace(), engine.getMetadata().getName(), failure.getMessage());
        return ErrorStatusUpdateControl.defaultErrorProcessing();
    }

    /** What the operator writes into a status wakes nobody; somebody who lets a paused Engine go on does. */
    static boolean isNews(Engine now, Engine before) {
        return !Objects.equals(
                        now.getMetadata().getGeneration(), before.getMetadata().getGeneration())
                || !now.getMetadata().getUid().equals(before.getMetadata().getUid())
                || isPaused(now) != isPaused(before);
    }

    private static boolean isPaused(Engine engine) {
        Map<String, String> annotations = engine.getMetadata().getAnnotations();
        return annotations != null && "true".equals(annotations.get(PAUSED));
    }

    /** @return what the API server refuses of it */
    private Optional<String> applyWorkload(Engine engine, AssembledMetadata assembled, String key) {
        WorkloadApplier.Applied applied = applier.apply(
                engine,
                Workload.of(engine, assembled.secrets(), defaults, Names.operatorKey(engine, key)),
                watched().workload());
        if (!applied.objects().isEmpty()) {
            events.note(engine, "Applied", String.join(", ", applied.objects()));
        }
        return applied.refusal();
    }

    /** The problems of resources that lead to no Engine are not this one's. */
    private List<ResourceProblem> ownProblems(Engine engine, AssembledMetadata assembled) {
        ResourceKey key = ResourceKey.of(engine);
        return assembled.problems().stream()
                .filter(problem -> problem.resource() != null
                        && watched()
                                .attached()
                                .engineOf(problem.resource())
                                .filter(key::equals)
                                .isPresent())
                .toList();
    }

    private void tell(Engine engine, MetadataSync.Cause cause, MetadataSync.Result result) {
        String version =
                result.stored() == null ? "" : " (version " + result.stored().resourceVersion() + ")";
        switch (cause) {
            case FIRST, RESOURCES_CHANGED ->
                events.note(engine, "MetadataApplied", "the metadata was replaced" + version);
            case CORRECTED ->
                events.warn(
                        engine,
                        "MetadataCorrected",
                        "somebody changed the metadata in its database; it was put back" + version);
        }
    }
}
