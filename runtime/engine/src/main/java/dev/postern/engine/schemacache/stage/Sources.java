package dev.postern.engine.schemacache.stage;

import dev.postern.engine.backend.Backend;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.SourceException;
import dev.postern.engine.backend.SourceHandle;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemacache.SourceHandles;
import dev.postern.engine.schemacache.SourceInfo;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Opens the sources and introspects them, side by side. What an earlier schema cache knew of a database is used again
 * unless that source is new, reconfigured, invalidated, or newly tracks a table, which may be newer than that knowledge.
 */
public final class Sources {
    private final Map<String, Backend> backends;
    private final SourceHandles handles;

    /** @param backends by {@link Backend#kind()} */
    public Sources(Map<String, Backend> backends, SourceHandles handles) {
        this.backends = Map.copyOf(backends);
        this.handles = handles;
    }

    public Outcome<List<SourceDraft>> open(
            MetadataDocument document, Optional<SchemaCache> previous, Invalidations invalidations) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Findings findings = new Findings();
            List<Future<Outcome<Optional<SourceDraft>>>> opening =
                    findings
                            .distinct(
                                    document.sources(),
                                    SourceMetadata::name,
                                    source -> objectsOf(source).ofSource())
                            .stream()
                            .map(source -> executor.submit(() -> open(source, previous, invalidations)))
                            .toList();
            List<Optional<SourceDraft>> drafts = findings.take(Outcome.each(opening, Sources::await));
            return findings.with(drafts.stream().flatMap(Optional::stream).toList());
        }
    }

    private static SourceObjects objectsOf(SourceMetadata source) {
        return new SourceObjects(source.name());
    }

    private Outcome<Optional<SourceDraft>> open(
            SourceMetadata source, Optional<SchemaCache> previous, Invalidations invalidations) {
        Findings findings = new Findings();
        Backend backend = backends.get(source.kind());
        if (backend == null) {
            findings.warn(
                    objectsOf(source).ofSource().id(), "sources of kind " + source.kind() + " are not served yet");
            return findings.with(Optional.empty());
        }
        try {
            return findings.with(Optional.of(usable(source, backend, previous, invalidations, findings)));
        } catch (SourceException e) {
            findings.invalid(objectsOf(source).ofSource(), e.reason());
            return findings.with(Optional.empty());
        } catch (RuntimeException e) {
            // a backend's mistake about one database takes no other source down; its message may hold secrets
            findings.invalid(
                    objectsOf(source).ofSource(),
                    "unexpected " + e.getClass().getSimpleName() + " while the source was opened");
            return findings.with(Optional.empty());
        }
    }

    /**
     * When variables have changed and lead nowhere, the source stays as it was: of a password, the variable and the database
     * never change at the same moment.
     */
    private SourceDraft usable(
            SourceMetadata source,
            Backend backend,
            Optional<SchemaCache> previous,
            Invalidations invalidations,
            Findings findings)
            throws SourceException {
        try {
            return draft(source, backend, handles.open(backend, source), previous, invalidations);
        } catch (SourceException leadsNowhere) {
            Optional<SourceHandle> former = previous.flatMap(
                            cache -> Optional.ofNullable(cache.sources().get(source.name())))
                    .map(SourceInfo::handle)
                    .filter(handle -> handles.isFormer(handle, source));
            if (former.isEmpty()) {
                throw leadsNowhere;
            }
            SourceDraft kept = keep(source, backend, former.get(), previous, invalidations, leadsNowhere);
            findings.warn(
                    objectsOf(source).ofSource().id(),
                    "what its variables hold now cannot be used, what they held before is: " + leadsNowhere.reason());
            return kept;
        }
    }

    private static SourceDraft keep(
            SourceMetadata source,
            Backend backend,
            SourceHandle former,
            Optional<SchemaCache> previous,
            Invalidations invalidations,
            SourceException otherwise)
            throws SourceException {
        try {
            return draft(source, backend, former, previous, invalidations);
        } catch (SourceException neither) {
            throw otherwise;
        }
    }

    private static SourceDraft draft(
            SourceMetadata source,
            Backend backend,
            SourceHandle handle,
            Optional<SchemaCache> previous,
            Invalidations invalidations)
            throws SourceException {
        Optional<IntrospectedSource> known = invalidations.sources().contains(source.name())
                ? Optional.empty()
                : previous.flatMap(cache -> stillValid(cache, source, handle));
        IntrospectedSource introspected =
                known.isPresent() ? known.get() : backend.metadata().introspect(handle);
        return new SourceDraft(source, backend, handle, introspected, new LinkedHashMap<>());
    }

    private static Optional<IntrospectedSource> stillValid(
            SchemaCache previous, SourceMetadata source, SourceHandle handle) {
        Set<ObjectName> tracked = previous.document().source(source.name()).stream()
                .flatMap(before -> before.tables().stream())
                .map(TableMetadata::table)
                .collect(Collectors.toSet());
        return Optional.ofNullable(previous.sources().get(source.name()))
                .filter(before -> before.handle() == handle)
                .filter(before ->
                        source.tables().stream().map(TableMetadata::table).allMatch(tracked::contains))
                .map(SourceInfo::introspected);
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sources were opened", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a source could not be opened", e.getCause());
        }
    }
}
