package dev.postern.engine.schemasync;

import dev.postern.engine.backend.SourceHandle;
import dev.postern.engine.observe.Observation;
import dev.postern.engine.observe.Observer;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.MetadataObjectId;
import dev.postern.engine.schemacache.OpenSources;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemacache.SourceInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries sources again that could not be served, or not as their environment variables have it now, after 1 s, 2 s, 4 s … 30 s,
 * until they heal. So it does with sources that lack something in managed metadata: what is declared beside a migration is
 * served when that has run, and nobody has to reload anything.
 */
final class SourceRetry {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final SchemaUpdates updates;
    private final OpenSources sources;
    private final CurrentSchema current;
    private final Observer observer;
    private final Semaphore asked = new Semaphore(0);
    private final Worker worker = new Worker("source retry", this::run);

    SourceRetry(SchemaUpdates updates, OpenSources sources, CurrentSchema current, Observer observer) {
        this.updates = updates;
        this.sources = sources;
        this.current = current;
        this.observer = observer;
    }

    void start() {
        worker.start();
    }

    void stop() {
        worker.stop();
    }

    /** Does not wait for the next turn. */
    void soon() {
        asked.release();
    }

    private void run() throws InterruptedException {
        @Nullable ServedSchema last = null;
        boolean wasOutdated = false;
        Duration delay = FIRST;
        while (true) {
            boolean isAsked = asked.tryAcquire(delay.toMillis(), TimeUnit.MILLISECONDS);
            asked.drainPermits();
            ServedSchema now = current.served().orElse(null);
            boolean isOutdated = now != null && sources.isOutdated(now.schemaCache());
            boolean isDue = isOutdated
                    || wasOutdated
                    || (now != null && !failed(now.schemaCache()).isEmpty())
                    || (now != null && !lacking(now.schemaCache()).isEmpty());
            delay = isDue && !isAsked && now == last ? min(delay.multipliedBy(2), LONGEST) : FIRST;
            last = now;
            wasOutdated = isOutdated;
            if (isDue) {
                tryAgain();
            }
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void tryAgain() {
        try {
            updates.alone(() -> {
                Set<String> lacking = lacking(current.schemaCache());
                return updates.again(
                        Invalidations.ofSources(lacking),
                        built -> isAnother(built, current.schemaCache())
                                || (!lacking.isEmpty()
                                        && !inconsistent(built).equals(inconsistent(current.schemaCache()))));
            });
        } catch (RuntimeException e) {
            observer.observe(new Observation.Trouble("metadata", "cannot try sources again", Reason.of(e)));
        }
    }

    private static boolean isAnother(SchemaCache built, SchemaCache served) {
        return !failed(built).equals(failed(served))
                || !built.warnings().equals(served.warnings())
                || !handles(built).equals(handles(served));
    }

    private static List<SourceHandle> handles(SchemaCache schemaCache) {
        return schemaCache.sources().values().stream().map(SourceInfo::handle).toList();
    }

    /** Names of the sources that are not served for a reason that may pass. */
    private static Set<String> failed(SchemaCache schemaCache) {
        return schemaCache.inconsistencies().stream()
                .filter(each -> each instanceof Inconsistency.Invalid invalid
                        && invalid.object().id() instanceof MetadataObjectId.OfSource)
                .flatMap(each -> each.objectNames().stream())
                .collect(Collectors.toSet());
    }

    /** Names of managed sources that are served without all of their objects. */
    private Set<String> lacking(SchemaCache schemaCache) {
        return updates.isMarked()
                ? schemaCache.inconsistencies().stream()
                        .flatMap(each -> each.objects().stream())
                        .flatMap(object -> source(object).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Optional<String> source(MetadataObjectId object) {
        return switch (object) {
            case MetadataObjectId.OfTable table -> Optional.of(table.source());
            case MetadataObjectId.InTable part -> Optional.of(part.source());
            case MetadataObjectId.InSource part -> Optional.of(part.source());
            case MetadataObjectId.OfSource ignored -> Optional.empty();
            case MetadataObjectId.InDocument ignored -> Optional.empty();
            case MetadataObjectId.Setting ignored -> Optional.empty();
        };
    }

    private static Set<String> inconsistent(SchemaCache schemaCache) {
        return schemaCache.inconsistencies().stream()
                .flatMap(each -> each.objectNames().stream().map(name -> name + ": " + each.reason()))
                .collect(Collectors.toSet());
    }
}
