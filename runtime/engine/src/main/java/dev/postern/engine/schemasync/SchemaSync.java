package dev.postern.engine.schemasync;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.observe.Observation;
import dev.postern.engine.observe.Observation.Level;
import dev.postern.engine.observe.Observation.SyncThread;
import dev.postern.engine.observe.Observer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Serves what other instances write. The listener hears of it and keeps the latest event; the processor compares versions
 * and catches up. A notice is only the wake-up: the version in the metadata database is the truth, and it is compared on every
 * notice, whenever listening begins, and every few seconds.
 */
public final class SchemaSync {
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final UUID instanceId;
    private final MetadataStore store;
    private final SchemaUpdates updates;
    private final CurrentSchema current;
    private final Observer observer;
    private final Duration checkEvery;
    private final LatestEvent latest = new LatestEvent();
    private final Worker listener = new Worker("schema-sync listener", this::listen);
    private final Worker processor = new Worker("schema-sync processor", this::process);
    private String listenerTrouble = "";
    private String processorTrouble = "";
    private String wentBack = "";

    SchemaSync(
            UUID instanceId,
            MetadataStore store,
            SchemaUpdates updates,
            CurrentSchema current,
            Observer observer,
            Duration checkEvery) {
        this.instanceId = instanceId;
        this.store = store;
        this.updates = updates;
        this.current = current;
        this.observer = observer;
        this.checkEvery = checkEvery;
    }

    void start() {
        listener.start();
        processor.start();
    }

    void stop() {
        listener.stop();
        processor.stop();
    }

    /** Lets the processor rest: events go on to be heard of, of which the latest is kept. For tests. */
    public void pauseProcessor() {
        latest.pause();
    }

    public void resumeProcessor() {
        latest.resume();
    }

    private void listen() throws InterruptedException {
        while (true) {
            try {
                store.listen(this::onListening, this::onPayload);
            } catch (RuntimeException e) {
                listenerTrouble =
                        observeOnce(SyncThread.LISTENER, "cannot listen, trying again", Reason.of(e), listenerTrouble);
            }
            Thread.sleep(RETRY);
        }
    }

    /** Whatever was written before, nobody told us. */
    private void onListening() {
        listenerTrouble = "";
        observe(Level.INFO, SyncThread.LISTENER, info("listening"));
        latest.check();
    }

    private void onPayload(String payload) {
        Optional<SchemaEvent> event = SchemaEvent.parse(payload);
        event.ifPresentOrElse(latest::offer, latest::check);
        Level level = event.map(this::isOwn).orElse(false) ? Level.DEBUG : Level.INFO;
        ObjectNode info = info("event received");
        event.ifPresent(
                one -> info.put("from", one.instanceId().toString()).put("resource_version", one.resourceVersion()));
        observe(level, SyncThread.LISTENER, info);
    }

    private boolean isOwn(SchemaEvent event) {
        return event.instanceId().equals(instanceId);
    }

    private void process() throws InterruptedException {
        while (true) {
            LatestEvent.Wakeup wakeup = latest.take(checkEvery);
            try {
                act(wakeup.event().filter(event -> !isOwn(event)), wakeup.check());
                processorTrouble = "";
            } catch (RuntimeException e) {
                processorTrouble = observeOnce(
                        SyncThread.PROCESSOR, "cannot catch up, trying again", Reason.of(e), processorTrouble);
                Thread.sleep(RETRY);
                latest.check();
            }
        }
    }

    private void act(Optional<SchemaEvent> event, boolean check) {
        Optional<ServedSchema> served = current.served();
        if (served.isEmpty() || (event.isEmpty() && !check)) {
            return;
        }
        long from = served.get().resourceVersion();
        long stored = store.resourceVersion();
        if (stored < from) {
            String versions = "it is at version " + stored + ", served is " + from;
            wentBack = observeOnce(SyncThread.PROCESSOR, "the metadata database went back", versions, wentBack);
        }
        if (stored > from) {
            long to = updates.alone(() -> updates.catchUp(event)).resourceVersion();
            observe(
                    Level.INFO,
                    SyncThread.PROCESSOR,
                    info("caught up").put("from", from).put("to", to));
        }
    }

    /** @return the reason, to tell the next one from it */
    private String observeOnce(SyncThread thread, String message, String reason, String last) {
        if (!reason.equals(last) && !Thread.currentThread().isInterrupted()) {
            observe(Level.WARN, thread, info(message).put("error", reason));
        }
        return reason;
    }

    private void observe(Level level, SyncThread thread, ObjectNode info) {
        observer.observe(new Observation.SchemaSync(level, instanceId, thread, info));
    }

    private static ObjectNode info(String message) {
        return JsonNodeFactory.instance.objectNode().put("message", message);
    }
}
