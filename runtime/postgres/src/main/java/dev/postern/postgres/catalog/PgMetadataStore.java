package dev.postern.postgres.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.schemasync.InvalidationsJson;
import dev.postern.engine.schemasync.ManagedMark;
import dev.postern.engine.schemasync.MarkChange;
import dev.postern.engine.schemasync.MetadataStore;
import dev.postern.engine.schemasync.SchemaEvent;
import dev.postern.engine.schemasync.StoredMetadata;
import dev.postern.engine.schemasync.StoredMetadata.Content;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.json.MetadataException;
import dev.postern.metadata.json.MetadataReader;
import dev.postern.metadata.json.MetadataWriter;
import dev.postern.postgres.transport.PgRow;
import dev.postern.postgres.transport.PgSession;
import dev.postern.postgres.transport.PgSessionException;
import dev.postern.postgres.transport.PgSessions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The metadata in {@code hdb_catalog}, laid out as Hasura's, so that either can open what the other wrote. */
public final class PgMetadataStore implements MetadataStore {
    /** Hasura's own channel of its earlier days; it listens to none now. */
    static final String CHANNEL = "hasura_schema_update";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final PgSessions sessions;
    private final MetadataReader reader = new MetadataReader();
    private final MetadataWriter writer = new MetadataWriter();

    public PgMetadataStore(PgSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void open(MetadataDocument initial) {
        String document = writer.document(initial).toString();
        CatalogErrors.translating(() -> sessions.transaction(session -> {
            Catalog.open(session, document);
            return true;
        }));
    }

    @Override
    public StoredMetadata fetch() {
        List<PgRow> rows = query("""
                SELECT metadata.resource_version, metadata.metadata::text, last.notification::text,
                  managed.mark::text, managed.hash
                FROM hdb_catalog.hdb_metadata AS metadata
                LEFT JOIN hdb_catalog.hdb_schema_notifications AS last USING (resource_version)
                LEFT JOIN hdb_catalog.postern_managed AS managed ON managed.id = 1
                WHERE metadata.id = 1""");
        if (rows.isEmpty()) {
            return new StoredMetadata(0, MetadataDocument.EMPTY, Optional.empty());
        }
        PgRow row = rows.getFirst();
        return new StoredMetadata(
                row.number(0),
                content(row.text(1)),
                Optional.ofNullable(row.value(2))
                        .map(Object::toString)
                        .map(PgMetadataStore::json)
                        .flatMap(InvalidationsJson::read),
                row.value(3) == null ? Optional.empty() : ManagedTable.read(json(row.text(3)), row.text(4)));
    }

    private Content content(String text) {
        try {
            return new Content.Readable(reader.document(JSON.readTree(text)));
        } catch (MetadataException e) {
            return new Content.Unreadable(e.toString());
        } catch (JsonProcessingException e) {
            return new Content.Unreadable(e.getOriginalMessage());
        }
    }

    /** Of what was written here. */
    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database answered JSON that is none", e);
        }
    }

    @Override
    public Optional<ManagedMark> mark() {
        return query("SELECT mark::text, hash FROM hdb_catalog.postern_managed WHERE id = 1").stream()
                .findFirst()
                .flatMap(row -> ManagedTable.read(json(row.text(0)), row.text(1)));
    }

    @Override
    public long resourceVersion() {
        return query("SELECT coalesce(max(resource_version), 0) FROM hdb_catalog.hdb_metadata WHERE id = 1")
                .getFirst()
                .number(0);
    }

    @Override
    public boolean write(MetadataDocument document, long expectedVersion, SchemaEvent event, MarkChange mark) {
        String text = writer.document(document).toString();
        return CatalogErrors.translating(() -> sessions.transaction(session -> {
            if (!writeDocument(session, text, expectedVersion)) {
                return false;
            }
            ManagedTable.write(session, mark, expectedVersion + 1);
            writeNotification(session, event);
            session.query("SELECT pg_notify($1::text, $2::text)::text", CHANNEL, event.payload());
            return true;
        }));
    }

    /** The row itself is the lock: who comes second finds another version. */
    private static boolean writeDocument(PgSession session, String document, long expectedVersion) {
        List<PgRow> written =
                expectedVersion == 0 ? session.query("""
                        INSERT INTO hdb_catalog.hdb_metadata (id, metadata) VALUES (1, $1::text::json)
                        ON CONFLICT (id) DO NOTHING RETURNING resource_version""", document) : session.query("""
                        UPDATE hdb_catalog.hdb_metadata
                        SET metadata = $1::text::json, resource_version = resource_version + 1
                        WHERE id = 1 AND resource_version = $2::bigint RETURNING resource_version""", document, expectedVersion);
        return !written.isEmpty();
    }

    private static void writeNotification(PgSession session, SchemaEvent event) {
        JsonNode notification = event.invalidations()
                .<JsonNode>map(InvalidationsJson::write)
                .orElseGet(JsonNodeFactory.instance::objectNode);
        session.query("""
                INSERT INTO hdb_catalog.hdb_schema_notifications (id, notification, resource_version, instance_id)
                VALUES (1, $1::text::json, $2::bigint, $3::uuid)
                ON CONFLICT (id) DO UPDATE SET
                  notification = EXCLUDED.notification, resource_version = EXCLUDED.resource_version,
                  instance_id = EXCLUDED.instance_id, updated_at = now()""", notification.toString(), event.resourceVersion(), event.instanceId());
    }

    @Override
    public void listen(Runnable onListening, Consumer<String> onPayload) throws InterruptedException {
        try {
            sessions.listen(CHANNEL, onListening, onPayload);
        } catch (PgSessionException e) {
            throw CatalogErrors.of(e);
        }
    }

    @Override
    public JsonNode catalogState() {
        PgRow row = query("SELECT hasura_uuid, cli_state::text, console_state::text FROM hdb_catalog.hdb_version")
                .getFirst();
        ObjectNode state = JsonNodeFactory.instance.objectNode().put("id", row.text(0));
        state.set("cli_state", json(row.text(1)));
        return state.set("console_state", json(row.text(2)));
    }

    @Override
    public void setCatalogState(CatalogStateKind kind, JsonNode state) {
        query(
                switch (kind) {
                    case CLI -> "UPDATE hdb_catalog.hdb_version SET cli_state = $1::text::jsonb";
                    case CONSOLE -> "UPDATE hdb_catalog.hdb_version SET console_state = $1::text::jsonb";
                },
                state.toString());
    }

    @Override
    public UUID databaseId() {
        return UUID.fromString(query("SELECT hasura_uuid FROM hdb_catalog.hdb_version")
                .getFirst()
                .text(0));
    }

    private List<PgRow> query(String sql, Object... arguments) {
        return CatalogErrors.translating(() -> sessions.query(sql, arguments));
    }
}
