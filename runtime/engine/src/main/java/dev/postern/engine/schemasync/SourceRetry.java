package dev.postern.engine.schemasync;

import dev.postern.engine.observe.Observation;
import dev.postern.engine.observe.Observer;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.MetadataObjectId;
import dev.postern.engine.schemacache.SchemaCache;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries sources again that could not be served, after 1 s, 2 s, 4 s … 30 s, until they heal. */
final class SourceRetry {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final SchemaUpdates updates;
    private final CurrentSchema current;
    private final Observer observer;
    private final Worker worker = new Worker("source retry", this::run);

    SourceRetry(SchemaUpdates updates, CurrentSchema current, Observer observer) {
        this.updates = updates;
        this.current = current;
        this.observer = observer;
    }

    void start() {
        worker.start();
    }

    void stop() {
        worker.stop();
    }

    private void run() throws InterruptedException {
        @Nullable ServedSchema last = null;
        Duration delay = FIRST;
        while (true) {
            Thread.sleep(delay);
            ServedSchema now = current.served().orElse(null);
            boolean isSame = now == last;
            last = now;
            if (now == null || failed(now.schemaCache()).isEmpty()) {
                delay = FIRST;
                continue;
            }
            delay = isSame ? min(delay.multipliedBy(2), LONGEST) : FIRST;
            tryAgain();
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void tryAgain() {
        try {
            updates.alone(() -> updates.again(built -> !failed(built).equals(failed(current.schemaCache()))));
        } catch (RuntimeException e) {
            observer.observe(new Observation.Trouble("metadata", "cannot try sources again", Reason.of(e)));
        }
    }

    /** Names of the sources that are not served for a reason that may pass. */
    private static Set<String> failed(SchemaCache schemaCache) {
        return schemaCache.inconsistencies().stream()
                .filter(each -> each instanceof Inconsistency.Invalid invalid
                        && invalid.object().id() instanceof MetadataObjectId.OfSource)
                .flatMap(each -> each.objectNames().stream())
                .collect(Collectors.toSet());
    }
}
