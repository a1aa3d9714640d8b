package dev.postern.engine.schemasync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.metadata.MetadataDocument;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The metadata database. Each call blocks; failures are {@link dev.postern.engine.error.DatabaseException}, whose
 * {@code internal} says more.
 */
public interface MetadataStore {
    /**
     * Lays out the catalog where there is none, with this document as its first; checks it where there is one. Safe when
     * several instances do so at once.
     */
    void open(MetadataDocument initial);

    StoredMetadata fetch();

    long resourceVersion();

    /** As it is at this moment. */
    Optional<ManagedMark> mark();

    /**
     * Writes a document, what others need to know of it, and wakes them, all or nothing.
     *
     * @param event of version {@code expectedVersion + 1}, which the document gets
     * @return false when the version is not the expected one: nothing was written
     */
    boolean write(MetadataDocument document, long expectedVersion, SchemaEvent event, MarkChange mark);

    /**
     * Takes the payloads of others' events, until the connection breaks or the thread is interrupted.
     *
     * @param onListening called once, when whatever is written from now on will be heard of
     * @param onPayload must return at once
     */
    void listen(Runnable onListening, Consumer<String> onPayload) throws InterruptedException;

    /** {@code {"id":…,"cli_state":…,"console_state":…}}. */
    JsonNode catalogState();

    /** Replaces one of the two states that the CLI and the console keep. */
    void setCatalogState(CatalogStateKind kind, JsonNode state);

    /** Of the catalog, the same for all instances: {@code hasura_uuid}. */
    UUID databaseId();

    /** Who keeps a state in the catalog. */
    enum CatalogStateKind {
        CLI,
        CONSOLE
    }
}
