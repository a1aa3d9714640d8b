package dev.postern.postgres.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemasync.ManagedMark;
import dev.postern.engine.schemasync.MarkChange;
import dev.postern.engine.schemasync.MetadataStore.CatalogStateKind;
import dev.postern.engine.schemasync.SchemaEvent;
import dev.postern.engine.schemasync.StoredMetadata;
import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.Managed;
import dev.postern.metadata.ManagedPolicy;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.ObjectKey;
import dev.postern.metadata.OwnedObject;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.SourceMetadata;
import dev.postern.postgres.EmbeddedDatabase;
import dev.postern.postgres.transport.PgSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PgMetadataStoreTest {
    static final MetadataDocument ONE_SOURCE = MetadataDocument.EMPTY.withSource(SourceMetadata.postgres(
            "default", PostgresConfiguration.of(new DatabaseUrl.FromEnv("HASURA_GRAPHQL_DATABASE_URL"))));

    @AutoClose
    final EmbeddedDatabase database = EmbeddedDatabase.create();

    @AutoClose
    final PgSessions sessions = TestSessions.connect(database.url());

    final PgMetadataStore store = new PgMetadataStore(sessions);

    @Test
    void anEmptyDatabaseGetsTheCatalogAndTheFirstDocument() {
        store.open(ONE_SOURCE);
        store.open(MetadataDocument.EMPTY);

        assertThat(store.fetch()).isEqualTo(new StoredMetadata(1, ONE_SOURCE, Optional.empty()));
        assertThat(store.resourceVersion()).isEqualTo(1);
        assertThat(database.text("SELECT version FROM hdb_catalog.hdb_version")).isEqualTo("48");
        assertThat(database.text("SELECT string_agg(number::text, ',') FROM hdb_catalog.postern_migration"))
                .isEqualTo("1,2,3");
        assertThat(database.text("SELECT hdb_catalog.gen_hasura_uuid()")).hasSize(36);
    }

    @Test
    void severalInstancesStartAtOnce() throws Exception {
        List<Callable<Boolean>> starts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            starts.add(() -> {
                try (PgSessions own = TestSessions.connect(database.url())) {
                    new PgMetadataStore(own).open(ONE_SOURCE);
                    return true;
                }
            });
        }
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> start : executor.invokeAll(starts)) {
                assertThat(start.get()).isTrue();
            }
        }
        assertThat(database.text("SELECT count(*) FROM hdb_catalog.hdb_version"))
                .isEqualTo("1");
    }

    @Test
    void aDatabaseThatHasuraUsedOpensAndStaysItsOwn() {
        store.open(MetadataDocument.EMPTY);
        database.execute("""
                DROP TABLE hdb_catalog.postern_instance, hdb_catalog.postern_managed, hdb_catalog.postern_migration;
                UPDATE hdb_catalog.hdb_version SET console_state = '{"telemetryNotificationShown": true}';
                UPDATE hdb_catalog.hdb_metadata SET resource_version = 17, metadata = '{"version": 3, "sources": [{
                  "name": "default", "kind": "postgres", "tables": [{"table": {"schema": "public", "name": "author"}}],
                  "configuration": {"connection_info": {"use_prepared_statements": true,
                    "database_url": {"from_env": "HASURA_GRAPHQL_DATABASE_URL"}, "isolation_level": "read-committed",
                    "pool_settings": {"connection_lifetime": 600, "retries": 1, "idle_timeout": 180,
                                      "max_connections": 50}}}}]}';
                INSERT INTO hdb_catalog.hdb_schema_notifications VALUES (1,
                  '{"metadata":false,"remote_schemas":[],"sources":["default"],"data_connectors":[]}', 17,
                  '2f0e9a44-8d0c-4e4c-9c3e-0c1f3f6f0f55', now());""");
        String id = database.text("SELECT hasura_uuid FROM hdb_catalog.hdb_version");

        store.open(ONE_SOURCE);

        StoredMetadata stored = store.fetch();
        assertThat(stored.resourceVersion()).isEqualTo(17);
        assertThat(stored.document().source("default").orElseThrow().tables()).hasSize(1);
        assertThat(stored.invalidated()).contains(Invalidations.ofSources(Set.of("default")));
        assertThat(store.databaseId()).hasToString(id);
        assertThat(store.catalogState().toString())
                .isEqualTo("{\"id\":\"" + id
                        + "\",\"cli_state\":{},\"console_state\":{\"telemetryNotificationShown\":true}}");
        assertThat(database.text("SELECT count(*) FROM hdb_catalog.hdb_version"))
                .isEqualTo("1");
    }

    @Test
    void aSourcesCatalogIsNoMetadataCatalog() {
        database.execute("CREATE SCHEMA hdb_catalog; CREATE TABLE hdb_catalog.event_log (id text)");

        store.open(MetadataDocument.EMPTY);

        assertThat(store.resourceVersion()).isEqualTo(1);
    }

    @Test
    void otherCatalogVersionsAreRefused() {
        store.open(MetadataDocument.EMPTY);
        for (String version : List.of("47", "49", "0.8")) {
            database.execute("UPDATE hdb_catalog.hdb_version SET version = '" + version + "'");

            assertThatThrownBy(() -> store.open(MetadataDocument.EMPTY))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("catalog version " + version + ", and only version 48");
        }
    }

    @Test
    void aWriteNeedsTheVersionItIsBasedOn() {
        store.open(MetadataDocument.EMPTY);

        assertThat(store.write(ONE_SOURCE, 1, event(2), new MarkChange.Keep())).isTrue();
        assertThat(store.write(MetadataDocument.EMPTY, 1, event(2), new MarkChange.Keep()))
                .isFalse();

        assertThat(store.fetch())
                .isEqualTo(new StoredMetadata(2, ONE_SOURCE, Optional.of(Invalidations.ofSources(Set.of("default")))));
        assertThat(database.text("SELECT notification->'sources'->>0 || resource_version || instance_id"
                        + " FROM hdb_catalog.hdb_schema_notifications"))
                .isEqualTo("default2" + new UUID(0, 7));
    }

    @Test
    void aMissingRowIsVersionZero() {
        store.open(MetadataDocument.EMPTY);
        database.execute("DELETE FROM hdb_catalog.hdb_metadata");

        assertThat(store.resourceVersion()).isZero();
        assertThat(store.fetch().document()).isEqualTo(MetadataDocument.EMPTY);
        assertThat(store.write(ONE_SOURCE, 0, event(1), new MarkChange.Keep())).isTrue();
        assertThat(store.write(ONE_SOURCE, 0, event(1), new MarkChange.Keep())).isFalse();
        assertThat(store.fetch().resourceVersion()).isEqualTo(1);
    }

    @Test
    void aWriteIsHeardOfOnceItIsCommitted() throws Exception {
        store.open(MetadataDocument.EMPTY);
        CompletableFuture<Void> listening = new CompletableFuture<>();
        CompletableFuture<String> heard = new CompletableFuture<>();
        Thread listener = Thread.ofVirtual().start(() -> {
            try {
                store.listen(() -> listening.complete(null), heard::complete);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        listening.get(5, TimeUnit.SECONDS);

        store.write(ONE_SOURCE, 1, event(2), new MarkChange.Keep());

        assertThat(heard.get(5, TimeUnit.SECONDS)).isEqualTo(event(2).payload());
        listener.interrupt();
        listener.join();
    }

    @Test
    void unreadableMetadataSaysWhere() {
        store.open(MetadataDocument.EMPTY);
        database.execute(
                "UPDATE hdb_catalog.hdb_metadata SET metadata = '{\"version\": 3, \"sources\": [], \"bogus\": 1}'");

        assertThat(store.fetch().resourceVersion()).isEqualTo(1);
        assertThatThrownBy(() -> store.fetch().document())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageContaining("bogus");
    }

    @Test
    void aMarkIsWrittenWithItsDocument() {
        store.open(MetadataDocument.EMPTY);
        assertThat(store.mark()).isEmpty();
        ManagedMark mark = mark("shop/music");

        assertThat(store.write(ONE_SOURCE, 7, event(8), new MarkChange.Put(mark)))
                .isFalse();
        assertThat(store.mark()).isEmpty();

        store.write(ONE_SOURCE, 1, event(2), new MarkChange.Put(mark("shop/older")));
        store.write(ONE_SOURCE, 2, event(3), new MarkChange.Put(mark));
        assertThat(store.mark()).contains(mark);
        assertThat(store.fetch().mark()).contains(mark);

        store.write(MetadataDocument.EMPTY, 3, event(4), new MarkChange.Keep());
        assertThat(store.mark()).contains(mark);

        database.execute("UPDATE hdb_catalog.postern_managed SET mark = '{}'");
        assertThat(store.mark()).isEmpty();
        assertThat(store.fetch().mark()).isEmpty();

        store.write(ONE_SOURCE, 4, event(5), new MarkChange.Remove());
        assertThat(database.text("SELECT count(*) FROM hdb_catalog.postern_managed"))
                .isEqualTo("0");
    }

    private static ManagedMark mark(String engine) {
        OwnedObject owned = new OwnedObject(new ObjectKey.OfSource("default"), "Source shop/default");
        return new ManagedMark(new Managed(engine, ManagedPolicy.CORRECT, List.of(owned)), "00ff");
    }

    @Test
    void statesOfCliAndConsoleAreKept() {
        store.open(MetadataDocument.EMPTY);

        store.setCatalogState(
                CatalogStateKind.CLI, JsonNodeFactory.instance.objectNode().put("settings", 1));

        assertThat(store.catalogState().path("cli_state").path("settings").asInt())
                .isEqualTo(1);
        assertThat(store.catalogState().path("console_state").size()).isZero();
    }

    @Test
    void anAbsentDatabaseIsAConnectionError() {
        try (PgSessions nowhere =
                TestSessions.connect("postgresql://postgres:s3cret@localhost:" + EmbeddedDatabase.port() + "/nope")) {
            assertThatThrownBy(() -> new PgMetadataStore(nowhere).resourceVersion())
                    .isInstanceOfSatisfying(DatabaseException.class, error -> {
                        assertThat(error.code()).isEqualTo(ErrorCode.POSTGRES_ERROR);
                        assertThat(error.message()).isEqualTo("connection error");
                        assertThat(error.internal().orElseThrow().asText())
                                .isEqualTo("metadata database: database \"nope\" does not exist");
                    });
        }
    }

    @Test
    void instancesComeAndGo() {
        store.open(MetadataDocument.EMPTY);
        PgInstances instances = new PgInstances(sessions);
        UUID one = new UUID(0, 1);
        UUID two = new UUID(0, 2);
        instances.seen(one, "a:8080", 1, 0);
        instances.seen(two, "b:8080", 1, 0);
        instances.seen(one, "a:8080", 2, 3);
        assertThat(instances.list())
                .extracting(each -> each.address() + " " + each.resourceVersion() + " " + each.inconsistent())
                .containsExactly("a:8080 2 3", "b:8080 1 0");

        database.execute(
                "UPDATE hdb_catalog.postern_instance SET seen_at = now() - interval '31 s' WHERE address = 'b:8080'");
        instances.forgetSilent(Duration.ofSeconds(30));
        assertThat(instances.list()).extracting(each -> each.id()).containsExactly(one);

        instances.forget(one);
        assertThat(instances.list()).isEmpty();
    }

    private static SchemaEvent event(long version) {
        return new SchemaEvent(
                new UUID(0, 7), Instant.EPOCH, Optional.of(Invalidations.ofSources(Set.of("default"))), version);
    }
}
