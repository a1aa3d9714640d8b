package dev.postern.engine.schemasync;

import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.observe.Observation;
import dev.postern.engine.observe.Observer;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.MetadataWarning;
import dev.postern.engine.schemacache.OpenSources;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.metadata.MetadataDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The one place where what is served changes: builds and swaps, one at a time. */
final class SchemaUpdates {
    private final MetadataStore store;
    private final BuildSchemaCache builder;
    private final OpenSources sources;
    private final CurrentSchema current;
    private final Observer observer;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean marked;

    SchemaUpdates(
            MetadataStore store,
            BuildSchemaCache builder,
            OpenSources sources,
            CurrentSchema current,
            Observer observer) {
        this.store = store;
        this.builder = builder;
        this.sources = sources;
        this.current = current;
        this.observer = observer;
    }

    /** Runs work during which nothing else builds or swaps. */
    <T> T alone(Supplier<T> work) {
        oneAtATime.lock();
        try {
            return work.get();
        } finally {
            current.served().map(ServedSchema::schemaCache).ifPresent(sources::keepOnly);
            oneAtATime.unlock();
        }
    }

    /** What {@link #lookUp} found. */
    sealed interface Found {}

    /** What the metadata database holds is served now. */
    record Served(SchemaCache schemaCache) implements Found {}

    /** @param standIn what is served, if anything is, at the version of what cannot be read */
    record Unreadable(DatabaseException failure, SchemaCache standIn) implements Found {}

    /**
     * Serves what the metadata database holds, if that is not served yet. Alone.
     *
     * @param event what led here, if that is known
     * @return what is served now
     */
    SchemaCache catchUp(Optional<SchemaEvent> event) {
        return switch (lookUp(event)) {
            case Served(SchemaCache served) -> served;
            case Unreadable(DatabaseException failure, SchemaCache ignored) -> throw failure;
        };
    }

    /** As {@link #catchUp}, for whom a document that cannot be read is no obstacle. Alone. */
    Found lookUp(Optional<SchemaEvent> event) {
        Optional<SchemaCache> before = current.served().map(ServedSchema::schemaCache);
        if (before.isPresent() && store.resourceVersion() <= before.get().resourceVersion()) {
            return new Served(before.get());
        }
        StoredMetadata stored = store.fetch();
        if (stored.mark().isPresent()) {
            marked();
        }
        if (before.isPresent() && stored.resourceVersion() <= before.get().resourceVersion()) {
            return new Served(before.get());
        }
        return switch (stored.content()) {
            case StoredMetadata.Content.Readable(MetadataDocument document) -> {
                Invalidations invalidations = before.map(served -> invalidations(served, stored, event))
                        .orElse(Invalidations.NONE);
                yield new Served(serve(build(document, stored.resourceVersion(), before, invalidations)));
            }
            case StoredMetadata.Content.Unreadable unreadable ->
                new Unreadable(unreadable.failure(), standIn(before, stored.resourceVersion()));
        };
    }

    private static SchemaCache standIn(Optional<SchemaCache> before, long resourceVersion) {
        return before.map(served -> new SchemaCache(
                        resourceVersion,
                        served.document(),
                        served.sources(),
                        served.inconsistencies(),
                        served.warnings()))
                .orElseGet(() -> new SchemaCache(
                        resourceVersion, MetadataDocument.EMPTY, new LinkedHashMap<>(), List.of(), List.of()));
    }

    /** The mark of managed metadata was seen. */
    void marked() {
        marked = true;
    }

    /** Whether the metadata was ever seen to be managed. */
    boolean isMarked() {
        return marked;
    }

    /** What was declared may be believed only if it is all that happened since. */
    private static Invalidations invalidations(SchemaCache served, StoredMetadata stored, Optional<SchemaEvent> event) {
        boolean isNext = stored.resourceVersion() == served.resourceVersion() + 1;
        return event.filter(one -> one.resourceVersion() == stored.resourceVersion())
                .flatMap(SchemaEvent::invalidations)
                .or(stored::invalidated)
                .filter(declared -> isNext)
                .orElseGet(() -> Invalidations.everythingIn(stored.document()));
    }

    /** Builds once more what is served, and serves that if it is worth it. Alone. */
    SchemaCache again(Invalidations invalidations, Predicate<SchemaCache> isWorthIt) {
        SchemaCache before = current.schemaCache();
        SchemaCache built = build(before.document(), before.resourceVersion(), Optional.of(before), invalidations);
        return isWorthIt.test(built) ? serve(built) : before;
    }

    SchemaCache build(
            MetadataDocument document,
            long resourceVersion,
            Optional<SchemaCache> previous,
            Invalidations invalidations) {
        return builder.build(document, resourceVersion, previous, invalidations);
    }

    /** Alone. */
    SchemaCache serve(SchemaCache built) {
        Optional<SchemaCache> before = current.served().map(ServedSchema::schemaCache);
        current.swap(new ServedSchema(built));
        if (!built.isConsistent()
                && !known(before, SchemaCache::inconsistencies).containsAll(built.inconsistencies())) {
            observer.observe(new Observation.InconsistentMetadata(built.resourceVersion(), built.inconsistencies()));
        }
        List<MetadataWarning> warnings = new ArrayList<>(built.warnings());
        warnings.removeAll(known(before, SchemaCache::warnings));
        if (!warnings.isEmpty()) {
            observer.observe(new Observation.UnservedMetadata(built.resourceVersion(), warnings));
        }
        return built;
    }

    private static <T> Set<T> known(Optional<SchemaCache> before, Function<SchemaCache, List<T>> part) {
        return before.map(cache -> (Set<T>) new LinkedHashSet<>(part.apply(cache)))
                .orElse(Set.of());
    }
}
