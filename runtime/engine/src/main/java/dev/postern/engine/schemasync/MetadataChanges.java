package dev.postern.engine.schemasync;

import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.error.MetadataApiException;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.metadata.Managed;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.ObjectKey;
import dev.postern.metadata.json.MetadataHash;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The write path: edit → build → write with the expected version, and wake the other instances → swap. Changes on one
 * instance come one after the other; of two on different instances one is refused with {@code conflict}.
 */
public final class MetadataChanges {
    private final UUID instanceId;
    private final MetadataStore store;
    private final SchemaUpdates updates;
    private final Clock clock;

    MetadataChanges(UUID instanceId, MetadataStore store, SchemaUpdates updates, Clock clock) {
        this.instanceId = instanceId;
        this.store = store;
        this.updates = updates;
        this.clock = clock;
    }

    /** As {@link #change(ChangeTerms, Function)}, by anybody. */
    public <T> T change(OptionalLong expectedVersion, Function<MetadataTransaction, T> work) {
        return change(ChangeTerms.ordinary(expectedVersion), work);
    }

    /**
     * Runs one change alone. If the work edits something, that is written and served as a whole when it returns, with the next
     * version; when it throws, nothing happened. Blocks.
     *
     * @throws MetadataApiException {@code conflict} when the metadata is at another version, or managed by somebody else
     */
    public <T> T change(ChangeTerms terms, Function<MetadataTransaction, T> work) {
        return updates.alone(() -> {
            Start start = start(terms);
            long expected = terms.expectedVersion().orElse(start.before().resourceVersion());
            if (expected != start.before().resourceVersion()) {
                throw conflict(expected);
            }
            Pending pending = new Pending(start);
            T result = work.apply(pending);
            if (pending.edited) {
                commit(pending, expected);
            }
            return result;
        });
    }

    /** @param before what is served, at the version that is stored, whether that is the same or not to be read */
    private record Start(SchemaCache before, Optional<Protection> protection) {}

    private Start start(ChangeTerms terms) {
        SchemaUpdates.Found found = updates.lookUp(Optional.empty());
        // Not before: a mark comes with a version, and one that is newer than what was found makes the write fail.
        Optional<Protection> protection = terms.byOperator() ? Optional.empty() : Protection.of(store.mark());
        return switch (found) {
            case SchemaUpdates.Served(SchemaCache served) -> new Start(served, protection);
            case SchemaUpdates.Unreadable(DatabaseException failure, SchemaCache standIn) -> {
                if (protection.isPresent()) {
                    throw protection.get().refusal(Set.of(new ObjectKey.OfEngine()));
                }
                if (!terms.replacesAll()) {
                    throw failure;
                }
                yield new Start(standIn, protection);
            }
        };
    }

    private void commit(Pending pending, long expected) {
        SchemaEvent event =
                new SchemaEvent(instanceId, clock.instant(), Optional.of(pending.invalidations), expected + 1);
        MarkChange mark = pending.markChange();
        if (!store.write(pending.document(), expected, event, mark)) {
            throw conflict(expected);
        }
        if (mark instanceof MarkChange.Put) {
            updates.marked();
        }
        updates.serve(pending.schemaCache());
    }

    private static MetadataApiException conflict(long expected) {
        String message = "metadata resource version referenced (" + expected + ") did not match current version";
        return new MetadataApiException(ErrorCode.CONFLICT, JsonPath.ROOT, message);
    }

    private final class Pending implements MetadataTransaction {
        private final SchemaCache before;
        private final Optional<Protection> protection;
        private SchemaCache schemaCache;
        private Optional<Optional<Managed>> managed = Optional.empty();
        private Invalidations invalidations = Invalidations.NONE;
        private boolean edited;

        Pending(Start start) {
            this.before = start.before();
            this.protection = start.protection();
            this.schemaCache = before;
        }

        @Override
        public SchemaCache schemaCache() {
            return schemaCache;
        }

        @Override
        public SchemaCache edit(MetadataDocument edited, Invalidations invalidations) {
            protection.ifPresent(managed -> managed.check(before.document(), edited));
            schemaCache = updates.build(edited, resourceVersion() + 1, Optional.of(schemaCache), invalidations);
            this.invalidations = this.invalidations.and(invalidations);
            this.edited = true;
            return schemaCache;
        }

        @Override
        public long resourceVersion() {
            return before.resourceVersion();
        }

        @Override
        public boolean isProtected() {
            return protection.isPresent();
        }

        @Override
        public void manage(Optional<Managed> managed) {
            this.managed = Optional.of(managed);
        }

        MarkChange markChange() {
            if (managed.isEmpty()) {
                return new MarkChange.Keep();
            }
            return managed.get()
                    .<MarkChange>map(mark -> new MarkChange.Put(new ManagedMark(mark, MetadataHash.of(document()))))
                    .orElseGet(MarkChange.Remove::new);
        }
    }
}
