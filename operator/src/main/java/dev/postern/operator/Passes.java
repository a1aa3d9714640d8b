package dev.postern.operator;

import dev.postern.crds.Engine;
import dev.postern.crds.assemble.MetadataAssembler;
import dev.postern.operator.attached.AttachedResources;
import dev.postern.operator.metadata.InstanceAddress;
import dev.postern.operator.status.EngineStatuses;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * What no event of an Engine leads to, looked at every few seconds by the leader: resources that lead to no Engine, and
 * Engines that are being deleted.
 */
final class Passes {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Logger LOG = Logger.getLogger(Passes.class);

    private final EngineReconciler reconciler;
    private final EngineStatuses statuses;
    private final EngineFinalizer finalizer;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("passes").factory());

    Passes(EngineReconciler reconciler, EngineStatuses statuses, EngineFinalizer finalizer) {
        this.reconciler = reconciler;
        this.statuses = statuses;
        this.finalizer = finalizer;
    }

    /** To be called by the leader, once. */
    void start() {
        schedule.scheduleWithFixedDelay(this::pass, 1, PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    private void pass() {
        try {
            AttachedResources attached = reconciler.watched().attached();
            statuses.writeUnattached(MetadataAssembler.unattached(attached.all()), attached);
            attached.leavingEngines().forEach(this::cleanUp);
        } catch (RuntimeException e) {
            LOG.warnf("a pass over all resources failed and is repeated: %s", e.getMessage());
        }
    }

    private void cleanUp(Engine engine) {
        if (engine.hasFinalizer(EngineFinalizer.NAME)) {
            List<InstanceAddress> instances = reconciler.watched().instances().andEnding(engine);
            boolean isWithoutPods = instances.isEmpty()
                    && reconciler.watched().workload().deployment(engine).isEmpty();
            finalizer.cleanUp(engine, instances, isWithoutPods);
        }
    }
}
