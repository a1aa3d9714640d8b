package dev.postern.engine.schemasync;

import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.error.MetadataApiException;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.metadata.MetadataDocument;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
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

    /**
     * Runs one change alone. If the work edits something, that is written and served as a whole when it returns, with the next
     * version; when it throws, nothing happened. Blocks.
     *
     * @param expectedVersion the version that the client believes to change
     * @throws MetadataApiException {@code conflict} when the metadata is at another version
     */
    public <T> T change(OptionalLong expectedVersion, Function<MetadataTransaction, T> work) {
        return updates.alone(() -> {
            SchemaCache before = updates.catchUp(Optional.empty());
            long expected = expectedVersion.orElse(before.resourceVersion());
            if (expected != before.resourceVersion()) {
                throw conflict(expected);
            }
            Pending pending = new Pending(before);
            T result = work.apply(pending);
            if (pending.edited) {
                commit(pending, expected);
            }
            return result;
        });
    }

    private void commit(Pending pending, long expected) {
        SchemaEvent event =
                new SchemaEvent(instanceId, clock.instant(), Optional.of(pending.invalidations), expected + 1);
        if (!store.write(pending.document(), expected, event)) {
            throw conflict(expected);
        }
        updates.serve(pending.schemaCache());
    }

    private static MetadataApiException conflict(long expected) {
        String message = "metadata resource version referenced (" + expected + ") did not match current version";
        return new MetadataApiException(ErrorCode.CONFLICT, JsonPath.ROOT, message);
    }

    private final class Pending implements MetadataTransaction {
        private final long resourceVersion;
        private SchemaCache schemaCache;
        private Invalidations invalidations = Invalidations.NONE;
        private boolean edited;

        Pending(SchemaCache before) {
            this.resourceVersion = before.resourceVersion();
            this.schemaCache = before;
        }

        @Override
        public SchemaCache schemaCache() {
            return schemaCache;
        }

        @Override
        public SchemaCache edit(MetadataDocument edited, Invalidations invalidations) {
            schemaCache = updates.build(edited, resourceVersion + 1, Optional.of(schemaCache), invalidations);
            this.invalidations = this.invalidations.and(invalidations);
            this.edited = true;
            return schemaCache;
        }

        @Override
        public long resourceVersion() {
            return resourceVersion;
        }
    }
}
