package dev.postern.operator;

import dev.postern.crds.DeletionPolicy;
import dev.postern.crds.Engine;
import dev.postern.operator.metadata.InstanceAddress;
import dev.postern.operator.metadata.InstanceException;
import dev.postern.operator.metadata.MetadataSync;
import dev.postern.operator.metadata.OperatorKey;
import dev.postern.operator.status.EventRecorder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What an Engine with {@code deletionPolicy: Delete} leaves behind is cleaned up before it goes: its metadata is emptied. An
 * attempt that fails is repeated for half a minute, and then the Engine goes as it is. There is no finalizer in the
 * operator's own namespace: deleting that would wait for an operator that it has already taken away.
 */
final class EngineFinalizer {
    /** Also known to {@link Release}. */
    static final String NAME = "postern.dev/metadata";

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Logger LOG = Logger.getLogger(EngineFinalizer.class);

    private final KubernetesClient client;
    private final String operatorNamespace;
    private final MetadataSync metadata;
    private final OperatorKey key;
    private final EventRecorder events;

    /** Engines, by uid, that have been let go and must not be held again. */
    private final Set<String> leaving = ConcurrentHashMap.newKeySet();

    EngineFinalizer(
            KubernetesClient client,
            String operatorNamespace,
            MetadataSync metadata,
            OperatorKey key,
            EventRecorder events) {
        this.client = client;
        this.operatorNamespace = operatorNamespace;
        this.metadata = metadata;
        this.key = key;
        this.events = events;
    }

    /** Puts the finalizer on an Engine that asks for it, and takes it from one that does not any more. */
    void keep(Engine engine) {
        boolean isAsked = engine.getSpec().deletionPolicy() == DeletionPolicy.DELETE
                && !engine.getMetadata().getNamespace().equals(operatorNamespace);
        if (isAsked && !engine.hasFinalizer(NAME)) {
            client.resource(engine).edit(each -> {
                each.addFinalizer(NAME);
                return each;
            });
        } else if (!isAsked && engine.hasFinalizer(NAME)) {
            remove(client, engine);
        }
    }

    /**
     * One attempt for an Engine that is being deleted.
     *
     * @param isLast whether there is nothing to wait for: its pods have gone already
     */
    void cleanUp(Engine engine, List<InstanceAddress> instances, boolean isLast) {
        Instant since = Instant.parse(engine.getMetadata().getDeletionTimestamp());
        try {
            metadata.release(engine, instances, key.of(engine));
            remove(client, engine);
        } catch (InstanceException e) {
            if (isLast || since.plus(BOUND).isBefore(Instant.now())) {
                LOG.warnf("the metadata of an Engine that was deleted stays: %s", e.getMessage());
                events.warn(engine, "MetadataRetained", "the metadata could not be emptied: " + e.getMessage());
                remove(client, engine);
            }
        }
    }

    /**
     * Lets an Engine go whose namespace is being deleted, before it is its turn: pods end first, and with the rest go the
     * operator's own rights there. Its instances, which are ending, may still be able to empty the metadata.
     *
     * @return whether it is so
     */
    boolean leavesWithNamespace(Engine engine, List<InstanceAddress> ending) {
        String uid = engine.getMetadata().getUid();
        if (leaving.contains(uid)) {
            return true;
        }
        if (!engine.hasFinalizer(NAME)
                || !EndingNamespace.is(client, engine.getMetadata().getNamespace())) {
            return false;
        }
        remove(client, engine);
        leaving.add(uid);
        try {
            metadata.release(engine, ending, key.of(engine));
        } catch (InstanceException e) {
            LOG.infof("the metadata of an Engine that goes with its namespace stays: %s", e.getMessage());
        }
        return true;
    }

    static void remove(KubernetesClient client, Engine engine) {
        client.resource(engine).edit(each -> {
            each.removeFinalizer(NAME);
            return each;
        });
    }
}
