package dev.postern.engine.schemasync;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.RequestException;
import dev.postern.engine.observe.Observation;
import dev.postern.engine.observe.Observation.Level;
import dev.postern.engine.observe.Observer;
import dev.postern.engine.schemacache.OpenSources;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.metadata.MetadataDocument;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The life of what is served: reads the metadata for the first time, trying every second until it succeeds, and keeps the
 * workers that follow it from then on.
 */
public final class Bootstrap implements AutoCloseable {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Settings settings;
    private final MetadataStore store;
    private final Observer observer;
    private final CurrentSchema current = new CurrentSchema();
    private final SchemaUpdates updates;
    private final MetadataChanges changes;
    private final SchemaSync sync;
    private final SourceRetry sourceRetry;
    private final InstanceRegistry instances;
    private final Worker first = new Worker("first schema cache", this::untilServed);
    private final CountDownLatch attempted = new CountDownLatch(1);
    private volatile String reason = "the metadata has not been read yet";

    /**
     * @param instanceId made up anew at each start
     * @param address for people: host and port
     * @param initial what a metadata database that has no catalog yet starts with
     * @param checkEvery how often versions are compared although nothing was heard
     * @param managed ready only when an operator has marked the metadata as its own
     */
    public record Settings(
            UUID instanceId, String address, MetadataDocument initial, Duration checkEvery, boolean managed) {}

    /**
     * @param builder {@code SchemaCacheBuilder::build}
     */
    public Bootstrap(
            Settings settings,
            MetadataStore store,
            Instances instances,
            BuildSchemaCache builder,
            OpenSources sources,
            Observer observer) {
        this.settings = settings;
        this.store = store;
        this.observer = observer;
        this.updates = new SchemaUpdates(store, builder, sources, current, observer);
        this.changes = new MetadataChanges(settings.instanceId(), store, updates, Clock.systemUTC());
        this.sync = new SchemaSync(settings.instanceId(), store, updates, current, observer, settings.checkEvery());
        this.sourceRetry = new SourceRetry(updates, sources, current, observer);
        this.instances = new InstanceRegistry(settings.instanceId(), settings.address(), instances, current, observer);
    }

    /** Listening begins before the first read, so that nothing written in between is missed. */
    public void start() {
        sync.start();
        instances.start();
        sourceRetry.start();
        first.start();
    }

    private void untilServed() throws InterruptedException {
        while (!attempt()) {
            attempted.countDown();
            Thread.sleep(RETRY);
        }
        attempted.countDown();
    }

    private boolean attempt() {
        try {
            store.open(settings.initial());
            SchemaCache served = updates.alone(() -> updates.catchUp(Optional.empty()));
            observe(
                    Level.INFO,
                    info("serving metadata")
                            .put("resource_version", served.resourceVersion())
                            .put("is_consistent", served.isConsistent()));
            return true;
        } catch (RuntimeException e) {
            String now = Reason.of(e);
            if (!now.equals(reason) && !Thread.currentThread().isInterrupted()) {
                observe(
                        Level.ERROR,
                        info("cannot read the metadata, trying again").put("error", now));
            }
            reason = now;
            return false;
        }
    }

    private void observe(Level level, ObjectNode info) {
        observer.observe(new Observation.Startup(level, "metadata", info));
    }

    private static ObjectNode info(String message) {
        return JsonNodeFactory.instance.objectNode().put("message", message);
    }

    /** Waits until the first attempt to build a schema cache has ended, well or not. False when that takes longer. */
    public boolean awaitFirstAttempt(Duration longest) throws InterruptedException {
        return attempted.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does not wait. */
    public Readiness readiness() {
        if (current.served().isEmpty()) {
            return new Readiness.NotReady(reason);
        }
        if (settings.managed() && !updates.isMarked()) {
            return new Readiness.NotReady("the operator has not applied the metadata yet");
        }
        return new Readiness.Ready(current.schemaCache().resourceVersion());
    }

    /** What the metadata database holds at this moment. Blocks; fails with {@code DatabaseException}. */
    public StoredMetadata stored() {
        return store.fetch();
    }

    /** Asks the metadata database. Blocks. */
    public boolean isMetadataDatabaseReachable() {
        try {
            store.resourceVersion();
            return true;
        } catch (RequestException e) {
            return false;
        }
    }

    /** What environment variables hold has changed: sources that they are about are opened anew, as soon as that works. */
    public void environmentChanged() {
        sourceRetry.soon();
    }

    public CurrentSchema current() {
        return current;
    }

    public MetadataChanges changes() {
        return changes;
    }

    public SchemaSync sync() {
        return sync;
    }

    public InstanceRegistry instances() {
        return instances;
    }

    /** Ends the workers; what is served stays readable. Takes a few seconds at most. */
    @Override
    public void close() {
        first.stop();
        sync.stop();
        sourceRetry.stop();
        instances.stop();
    }
}
