package dev.postern.postgres.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.MetadataApiException;
import dev.postern.engine.observe.Observation;
import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.MetadataObject;
import dev.postern.engine.schemacache.MetadataObjectId;
import dev.postern.engine.schemacache.OpenSources;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemasync.Bootstrap;
import dev.postern.engine.schemasync.ChangeTerms;
import dev.postern.engine.schemasync.DefaultSource;
import dev.postern.engine.schemasync.MetadataTransaction;
import dev.postern.engine.schemasync.Readiness;
import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.Managed;
import dev.postern.metadata.ManagedPolicy;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.ObjectKey;
import dev.postern.metadata.OwnedObject;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.json.MetadataHash;
import dev.postern.postgres.EmbeddedDatabase;
import dev.postern.postgres.transport.PgSessions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Instances on one metadata database, their schema caches made of the document alone. */
class SchemaSyncTest {
    /** What is promised, on a machine that has nothing else to do. */
    static final Duration PROMPTLY = Duration.ofSeconds(1);

    static final Duration SOON = Duration.ofSeconds(10);
    static final Duration NEVER = Duration.ofHours(1);

    @AutoClose
    final EmbeddedDatabase database = EmbeddedDatabase.create();

    final List<RunningInstance> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(RunningInstance::close);
    }

    @Test
    void aChangeIsServedByTheOtherWithinASecond() {
        RunningInstance one = start("one", NEVER);
        RunningInstance two = start("two", NEVER);

        long version = one.add("music", Invalidations.ofSources(Set.of("music")));

        within(PROMPTLY, () -> two.version() == version);
        assertThat(version).isEqualTo(2);
        assertThat(two.sources()).containsExactly("music");
        assertThat(two.built.getLast()).isEqualTo(Invalidations.ofSources(Set.of("music")));
        assertThat(one.built).hasSize(2);
        within(
                SOON,
                () -> two.log().stream()
                        .anyMatch(line -> line.contains("\"processor\"") && line.contains("\"from\":1,\"to\":2")));
        assertThat(two.log())
                .contains("{\"instance_id\":\"" + two.id
                        + "\",\"thread_type\":\"listener\",\"info\":{\"message\":\"listening\"}}");
    }

    @Test
    void aChangeMadeWhileTheListenerWasCutIsServedOnceItListensAgain() {
        RunningInstance one = start("one", NEVER);
        RunningInstance two = start("two", NEVER);
        two.hears();

        database.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'two' AND query LIKE 'LISTEN%'");
        long version = one.add("music", Invalidations.NONE);

        within(SOON, () -> two.version() == version);
        long next = one.add("more", Invalidations.NONE);
        within(SOON, () -> two.version() == next);
        assertThat(two.log()).anyMatch(line -> line.contains("\"listener\"") && line.contains("cannot listen"));
    }

    @Test
    void aHundredChangesWhileTheProcessorRestedAreServedAsTheLast() {
        RunningInstance one = start("one", NEVER);
        RunningInstance two = start("two", NEVER);
        two.hears();
        two.bootstrap.sync().pauseProcessor();
        long version = 0;
        for (int i = 0; i < 100; i++) {
            version = one.add("s" + i, Invalidations.NONE);
        }
        assertThat(two.version()).isEqualTo(1);

        two.bootstrap.sync().resumeProcessor();

        long last = version;
        within(PROMPTLY, () -> two.version() == last);
        assertThat(two.sources()).hasSize(100);
        assertThat(two.built.getLast().sources()).hasSize(100);
        assertThat(two.built.getLast().metadata()).isTrue();
    }

    @Test
    void whatNobodyToldIsFoundByLooking() {
        RunningInstance one = start("one", Duration.ofMillis(200));

        database.execute("UPDATE hdb_catalog.hdb_metadata SET resource_version = 7,"
                + " metadata = '{\"version\": 3, \"sources\": [], \"rest_endpoints\": []}'");

        within(SOON, () -> one.version() == 7);
    }

    @Test
    void aVersionNeverGoesBackwards() {
        RunningInstance one = start("one", Duration.ofMillis(100));
        one.add("music", Invalidations.NONE);
        database.execute("UPDATE hdb_catalog.hdb_metadata SET resource_version = 1");

        within(SOON, () -> one.log().stream().anyMatch(line -> line.contains("went back")));

        assertThat(one.version()).isEqualTo(2);
        assertThat(one.sources()).containsExactly("music");
    }

    @Test
    void aStaleClientGetsAConflict() {
        RunningInstance one = start("one", NEVER);
        RunningInstance two = start("two", NEVER);
        one.add("music", Invalidations.NONE);

        assertThatThrownBy(() -> two.bootstrap.changes().change(OptionalLong.of(1), transaction -> {
                    throw new AssertionError("the work must not begin");
                }))
                .isInstanceOfSatisfying(MetadataApiException.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.CONFLICT);
                    assertThat(error.httpStatus()).isEqualTo(409);
                    assertThat(error.message())
                            .isEqualTo("metadata resource version referenced (1) did not match current version");
                });
        int sources = two.bootstrap
                .changes()
                .change(
                        OptionalLong.of(2),
                        transaction -> transaction.document().sources().size());
        assertThat(sources).isEqualTo(1);
    }

    @Test
    void ofChangesAtOnceOnSeveralInstancesEachIsWrittenOrRefused() throws Exception {
        List<RunningInstance> instances = List.of(start("one", NEVER), start("two", NEVER), start("three", NEVER));
        List<Future<Boolean>> changes = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 60; i++) {
                String name = "s" + i;
                RunningInstance instance = instances.get(i % 3);
                changes.add(executor.submit(() -> instance.tryToAdd(name)));
            }
        }
        int written = 0;
        for (Future<Boolean> change : changes) {
            written += change.get() ? 1 : 0;
        }
        assertThat(written).isGreaterThanOrEqualTo(20);
        long last = 1 + written;
        for (RunningInstance instance : instances) {
            within(SOON, () -> instance.version() == last);
            assertThat(instance.sources()).hasSize(written);
        }
    }

    @Test
    void workThatThrowsOrEditsNothingChangesNothing() {
        RunningInstance one = start("one", NEVER);

        assertThatThrownBy(() -> one.bootstrap.changes().change(OptionalLong.empty(), transaction -> {
                    transaction.edit(DefaultSource.document(), Invalidations.NONE);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        one.bootstrap.changes().change(OptionalLong.empty(), transaction -> 1);

        assertThat(one.version()).isEqualTo(1);
        assertThat(one.sources()).isEmpty();
        assertThat(database.text("SELECT resource_version FROM hdb_catalog.hdb_metadata"))
                .isEqualTo("1");
    }

    @Test
    void severalEditsAreOneVersion() {
        RunningInstance one = start("one", NEVER);
        RunningInstance two = start("two", NEVER);

        one.bootstrap.changes().change(OptionalLong.empty(), transaction -> {
            transaction.edit(transaction.document().withSource(source("a")), Invalidations.ofSources(Set.of("a")));
            transaction.edit(transaction.document().withSource(source("b")), Invalidations.ofSources(Set.of("b")));
            assertThat(one.version()).isEqualTo(1);
            return transaction.edit(transaction.document(), Invalidations.NONE);
        });

        assertThat(one.version()).isEqualTo(2);
        within(SOON, () -> two.version() == 2);
        assertThat(two.sources()).containsExactly("a", "b");
        assertThat(two.built.getLast()).isEqualTo(Invalidations.ofSources(Set.of("a", "b")));
    }

    @Test
    void anAbsentMetadataDatabaseHealsByItself() throws Exception {
        RunningInstance one = new RunningInstance(
                "one",
                "postgresql://postgres:s3cret@localhost:" + EmbeddedDatabase.port() + "/late_" + database.name(),
                NEVER);
        running.add(one);
        one.bootstrap.start();

        assertThat(one.bootstrap.awaitFirstAttempt(Duration.ofSeconds(5))).isTrue();
        assertThat(one.bootstrap.readiness())
                .isInstanceOfSatisfying(
                        Readiness.NotReady.class,
                        not -> assertThat(not.reason())
                                .startsWith("connection error: metadata database: database \"late_")
                                .doesNotContain("s3cret"));
        assertThat(one.bootstrap.isMetadataDatabaseReachable()).isFalse();
        assertThatThrownBy(() -> one.bootstrap.current().roleSchemas()).isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> one.bootstrap.changes().change(OptionalLong.empty(), transaction -> 1))
                .isInstanceOf(DatabaseException.class);

        database.execute("CREATE DATABASE late_" + database.name());

        within(SOON, () -> one.bootstrap.readiness().equals(new Readiness.Ready(1)));
        one.hears();
    }

    @Test
    void aCutMetadataDatabaseTakesNothingAway() {
        EmbeddedDatabase other = EmbeddedDatabase.create();
        RunningInstance one = start("one", Duration.ofMillis(100));
        one.add("music", Invalidations.NONE);
        other.execute("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS false;"
                + "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'one'");
        within(SOON, () -> one.log().stream().anyMatch(line -> line.contains("cannot catch up")));

        assertThat(one.bootstrap.readiness()).isEqualTo(new Readiness.Ready(2));
        assertThatThrownBy(() -> one.add("more", Invalidations.NONE)).isInstanceOf(DatabaseException.class);
        assertThat(one.sources()).containsExactly("music");

        other.execute("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS true");
        within(SOON, () -> one.tryToAdd("more"));
        other.close();
    }

    @Test
    void aSourceThatIsDownIsTriedAgain() {
        RunningInstance one = start("one", NEVER);
        one.down = true;
        one.add("music", Invalidations.NONE);
        assertThat(one.bootstrap.current().schemaCache().isConsistent()).isFalse();

        one.down = false;

        within(
                Duration.ofSeconds(4),
                () -> one.bootstrap.current().schemaCache().isConsistent());
        assertThat(one.version()).isEqualTo(2);
    }

    @Test
    void instancesKnowEachOther() {
        RunningInstance one = start("one", NEVER);
        RunningInstance two = start("two", NEVER);
        one.add("music", Invalidations.NONE);

        within(
                SOON,
                () -> one.bootstrap.instances().list().stream().allMatch(each -> each.resourceVersion() == 2)
                        && one.bootstrap.instances().list().size() == 2);
        assertThat(two.bootstrap.instances().list())
                .extracting(each -> each.address() + " " + each.inconsistent())
                .containsExactly("one:8080 0", "two:8080 0");

        one.close();
        assertThat(two.bootstrap.instances().list())
                .extracting(each -> each.id())
                .containsExactly(two.id);
    }

    @Test
    void instancesThatStartAtOnceAgree() throws Exception {
        List<RunningInstance> instances = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            RunningInstance instance = new RunningInstance("i" + i, database.url(), NEVER);
            instances.add(instance);
            running.add(instance);
        }
        instances.forEach(instance -> instance.bootstrap.start());
        for (RunningInstance instance : instances) {
            within(SOON, () -> instance.bootstrap.readiness().equals(new Readiness.Ready(1)));
            assertThat(instance.log()).noneMatch(line -> line.contains("error"));
        }
    }

    private static ChangeTerms operators(boolean replacesAll) {
        return new ChangeTerms(OptionalLong.empty(), true, replacesAll);
    }

    private static Function<MetadataTransaction, Long> managed(ManagedPolicy policy, String... sources) {
        return transaction -> {
            MetadataDocument document = MetadataDocument.EMPTY;
            List<OwnedObject> owners = new ArrayList<>();
            for (String source : sources) {
                document = document.withSource(source(source));
                owners.add(new OwnedObject(new ObjectKey.OfSource(source), "Source shop/" + source));
            }
            transaction.manage(Optional.of(new Managed("shop/music", policy, owners)));
            return transaction.edit(document, Invalidations.NONE).resourceVersion();
        };
    }

    @Test
    void aManagedInstanceIsReadyOnceTheOperatorHasWritten() {
        RunningInstance one = new RunningInstance("one", database.url(), NEVER, true);
        RunningInstance two = new RunningInstance("two", database.url(), NEVER, true);
        for (RunningInstance instance : List.of(one, two)) {
            running.add(instance);
            instance.bootstrap.start();
            instance.hears();
            within(SOON, () -> instance.bootstrap.current().served().isPresent());
        }
        one.add("music", Invalidations.NONE);
        within(SOON, () -> two.version() == 2);
        assertThat(two.bootstrap.readiness())
                .isEqualTo(new Readiness.NotReady("the operator has not applied the metadata yet"));

        one.bootstrap.changes().change(operators(true), managed(ManagedPolicy.CORRECT, "music"));

        assertThat(one.bootstrap.readiness()).isEqualTo(new Readiness.Ready(3));
        within(SOON, () -> two.bootstrap.readiness().equals(new Readiness.Ready(3)));
        assertThat(one.bootstrap.stored().mark().orElseThrow().hash())
                .isEqualTo(MetadataHash.of(one.bootstrap.stored().document()));
    }

    @Test
    void whatIsManagedIsChangedByTheOperatorOnly() {
        RunningInstance one = start("one", NEVER);
        RunningInstance two = start("two", NEVER);
        one.bootstrap.changes().change(operators(true), managed(ManagedPolicy.CORRECT, "a", "b"));

        assertThatThrownBy(() -> one.remove("a"))
                .isInstanceOfSatisfying(
                        MetadataApiException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.CONFLICT))
                .hasMessage("this metadata is managed: change Source shop/a instead");
        assertThatThrownBy(() -> one.bootstrap.changes().change(OptionalLong.empty(), transaction -> {
                    assertThat(transaction.isProtected()).isTrue();
                    return transaction.edit(MetadataDocument.EMPTY, Invalidations.NONE);
                }))
                .hasMessage("this metadata is managed: change Source shop/a and Source shop/b instead");
        assertThatThrownBy(() -> two.add("c", Invalidations.NONE))
                .hasMessage("this metadata is managed: change the resources of Engine shop/music instead");
        one.bootstrap
                .changes()
                .change(
                        OptionalLong.empty(),
                        transaction -> transaction.edit(transaction.document(), Invalidations.NONE));
        assertThat(one.version()).isEqualTo(3);

        one.bootstrap.changes().change(operators(true), managed(ManagedPolicy.WARN, "a"));
        assertThat(two.add("c", Invalidations.NONE)).isEqualTo(5);
        assertThat(two.bootstrap.stored().mark().orElseThrow().hash())
                .isNotEqualTo(MetadataHash.of(two.bootstrap.stored().document()));

        one.bootstrap.changes().change(operators(false), transaction -> {
            transaction.manage(Optional.empty());
            return transaction.edit(transaction.document(), Invalidations.NONE);
        });
        assertThat(two.bootstrap.stored().mark()).isEmpty();
    }

    @Test
    void anUnreadableDocumentIsReplaced() {
        RunningInstance one = start("one", NEVER);
        one.add("music", Invalidations.NONE);
        for (RunningInstance instance : List.of(one, new RunningInstance("new", database.url(), NEVER))) {
            running.add(instance);
            database.execute("UPDATE hdb_catalog.hdb_metadata SET metadata = '{\"bogus\": 1}',"
                    + " resource_version = resource_version + 7");
            instance.bootstrap.start();
            long broken = instance.bootstrap.stored().resourceVersion();

            assertThatThrownBy(() -> instance.add("more", Invalidations.NONE)).hasMessageContaining("cannot be read");
            ChangeTerms stale = new ChangeTerms(OptionalLong.of(broken - 1), false, true);
            assertThatThrownBy(() -> instance.bootstrap.changes().change(stale, replaced("music")))
                    .isInstanceOf(MetadataApiException.class);
            ChangeTerms terms = new ChangeTerms(OptionalLong.of(broken), false, true);
            assertThat(instance.bootstrap.changes().change(terms, replaced("music")))
                    .isEqualTo(broken + 1);
            assertThat(instance.sources()).containsExactly("music");
            assertThat(instance.bootstrap.readiness()).isEqualTo(new Readiness.Ready(broken + 1));
        }
        one.bootstrap.changes().change(operators(true), managed(ManagedPolicy.CORRECT, "music"));
        database.execute("UPDATE hdb_catalog.hdb_metadata SET metadata = '{\"bogus\": 1}',"
                + " resource_version = resource_version + 1");
        assertThatThrownBy(() -> one.bootstrap
                        .changes()
                        .change(new ChangeTerms(OptionalLong.empty(), false, true), replaced("music")))
                .hasMessageContaining("Engine shop/music");
        one.bootstrap.changes().change(operators(true), managed(ManagedPolicy.CORRECT, "again"));
        assertThat(one.sources()).containsExactly("again");
    }

    private static Function<MetadataTransaction, Long> replaced(String source) {
        return transaction -> transaction
                .edit(MetadataDocument.EMPTY.withSource(source(source)), Invalidations.NONE)
                .resourceVersion();
    }

    private RunningInstance start(String name, Duration checkEvery) {
        RunningInstance instance = new RunningInstance(name, database.url(), checkEvery);
        running.add(instance);
        instance.bootstrap.start();
        within(SOON, () -> instance.bootstrap.readiness() instanceof Readiness.Ready);
        instance.hears();
        return instance;
    }

    private static void within(Duration time, BooleanSupplier expected) {
        long deadline = System.nanoTime() + time.toNanos();
        while (!expected.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + time).isLessThan(deadline);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static SourceMetadata source(String name) {
        return SourceMetadata.postgres(name, PostgresConfiguration.of(new DatabaseUrl.FromEnv("X")));
    }

    private static final class RunningInstance implements AutoCloseable {
        final UUID id = UUID.randomUUID();
        final PgSessions sessions;
        final Bootstrap bootstrap;
        final List<Invalidations> built = new CopyOnWriteArrayList<>();
        final List<Observation> observations = new CopyOnWriteArrayList<>();
        volatile boolean down;

        RunningInstance(String name, String url, Duration checkEvery) {
            this(name, url, checkEvery, false);
        }

        RunningInstance(String name, String url, Duration checkEvery, boolean managed) {
            sessions = TestSessions.connect(url + "?application_name=" + name);
            bootstrap = new Bootstrap(
                    new Bootstrap.Settings(id, name + ":8080", MetadataDocument.EMPTY, checkEvery, managed),
                    new PgMetadataStore(sessions),
                    new PgInstances(sessions),
                    (document, version, previous, invalidations) -> {
                        built.add(invalidations);
                        return cache(document, version);
                    },
                    new OpenSources() {
                        @Override
                        public void keepOnly(SchemaCache served) {}

                        @Override
                        public boolean isOutdated(SchemaCache served) {
                            return false;
                        }
                    },
                    observations::add);
        }

        private SchemaCache cache(MetadataDocument document, long version) {
            MetadataObject source = new MetadataObject(
                    new MetadataObjectId.OfSource("music"), JsonNodeFactory.instance.textNode("music"));
            List<Inconsistency> wrong = down ? List.of(new Inconsistency.Invalid(source, "down")) : List.of();
            return new SchemaCache(version, document, new LinkedHashMap<>(), wrong, List.of());
        }

        void hears() {
            within(SOON, () -> log().stream().anyMatch(line -> line.contains("\"listening\"")));
        }

        long add(String source, Invalidations invalidations) {
            return bootstrap
                    .changes()
                    .change(
                            OptionalLong.empty(),
                            transaction -> transaction
                                    .edit(transaction.document().withSource(source(source)), invalidations)
                                    .resourceVersion());
        }

        void remove(String source) {
            bootstrap
                    .changes()
                    .change(
                            OptionalLong.empty(),
                            transaction ->
                                    transaction.edit(transaction.document().withoutSource(source), Invalidations.NONE));
        }

        boolean tryToAdd(String source) {
            try {
                return add(source, Invalidations.NONE) > 0;
            } catch (MetadataApiException | DatabaseException refused) {
                return false;
            }
        }

        long version() {
            return bootstrap.current().schemaCache().resourceVersion();
        }

        List<String> sources() {
            return bootstrap.current().schemaCache().document().sources().stream()
                    .map(SourceMetadata::name)
                    .toList();
        }

        List<String> log() {
            return observations.stream().map(each -> each.detail().toString()).toList();
        }

        @Override
        public void close() {
            bootstrap.close();
            sessions.close();
        }
    }
}
