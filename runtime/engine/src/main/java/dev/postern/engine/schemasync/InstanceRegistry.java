package dev.postern.engine.schemasync;

import dev.postern.engine.observe.Observation;
import dev.postern.engine.observe.Observer;
import dev.postern.engine.schemacache.SchemaCache;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the other instances what this one serves: after each swap and every 10 s. Who is silent for 30 s is forgotten. */
public final class InstanceRegistry {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final UUID id;
    private final String address;
    private final Instances instances;
    private final CurrentSchema current;
    private final Observer observer;
    private final Semaphore swapped = new Semaphore(0);
    private final Worker heart = new Worker("instance registry", this::beat);
    private String trouble = "";

    InstanceRegistry(UUID id, String address, Instances instances, CurrentSchema current, Observer observer) {
        this.id = id;
        this.address = address;
        this.instances = instances;
        this.current = current;
        this.observer = observer;
        current.onSwap(schema -> swapped.release());
    }

    public UUID id() {
        return id;
    }

    /** This one, once it serves something, and the others. Blocks; fails with {@code DatabaseException}. */
    public List<Instance> list() {
        // The last heartbeat's look for the silent may be 10 s ago.
        instances.forgetSilent(SILENCE);
        return instances.list();
    }

    void start() {
        heart.start();
    }

    private void beat() throws InterruptedException {
        while (true) {
            Optional<SchemaCache> served = current.served().map(ServedSchema::schemaCache);
            try {
                served.ifPresent(this::tell);
                trouble = "";
            } catch (RuntimeException e) {
                observe(Reason.of(e));
            }
            if (swapped.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                swapped.drainPermits();
            }
        }
    }

    private void tell(SchemaCache served) {
        instances.seen(
                id, address, served.resourceVersion(), served.inconsistencies().size());
        instances.forgetSilent(SILENCE);
    }

    private void observe(String reason) {
        if (!reason.equals(trouble) && !Thread.currentThread().isInterrupted()) {
            observer.observe(
                    new Observation.Trouble("schema-sync", "cannot tell the other instances what is served", reason));
        }
        trouble = reason;
    }

    /** Forgets this instance, unless the metadata database takes too long: the others will do it. */
    void stop() {
        heart.stop();
        Thread goodbye = Thread.ofVirtual().name("instance registry end").start(() -> {
            try {
                instances.forget(id);
            } catch (RuntimeException unreachable) {
                return;
            }
        });
        Worker.join(goodbye, Duration.ofSeconds(1));
    }
}
