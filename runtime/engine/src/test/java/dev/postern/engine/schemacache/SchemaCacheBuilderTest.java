package dev.postern.engine.schemacache;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.session.Role;
import dev.postern.metadata.Columns;
import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.SelectPermission;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static dev.postern.engine.schemacache.TableFixture.database;
import static dev.postern.engine.schemacache.TableFixture.table;
import static org.assertj.core.api.Assertions.assertThat;

class SchemaCacheBuilderTest {
    private final FakeBackend backend = new FakeBackend();
    private final Map<String, String> environment = new HashMap<>(Map.of("URL", "postgres://one"));
    private final SourceHandles handles =
            new SourceHandles(name -> Optional.ofNullable(environment.get(name)), Duration.ZERO);
    private final SchemaCacheBuilder builder = new SchemaCacheBuilder(Map.of("postgres", backend), handles);

    private static final ObjectNode EVERY_ROW = JsonNodeFactory.instance.objectNode();

    private static SourceMetadata source(String name, String... tables) {
        SourceMetadata source = SourceMetadata.postgres(name, PostgresConfiguration.of(new DatabaseUrl.FromEnv("URL")));
        for (String table : tables) {
            source = source.withTable(TableMetadata.tracked(TableFixture.name(table)));
        }
        return source;
    }

    private static MetadataDocument document(SourceMetadata... sources) {
        return MetadataDocument.EMPTY.withSources(List.of(sources));
    }

    private static SourceMetadata permit(SourceMetadata source, String table, String role, Columns columns) {
        TableMetadata tracked = source.table(TableFixture.name(table)).orElseThrow();
        return source.withTable(tracked.withSelectPermission(
                new SelectPermissionMetadata(role, SelectPermission.of(columns, EVERY_ROW), null)));
    }

    private SchemaCache build(MetadataDocument document) {
        return builder.build(document, 1, Optional.empty(), Invalidations.NONE);
    }

    private SchemaCache rebuild(MetadataDocument document, SchemaCache previous) {
        return builder.build(document, previous.resourceVersion() + 1, Optional.of(previous), Invalidations.NONE);
    }

    @Test
    void tablesAndPermissionsOfASource() {
        backend.databases.put(
                "default", database(table("author").column("id", "int4").column("name", "text?")));
        SchemaCache cache = build(document(permit(source("default", "author"), "author", "user", Columns.of("name"))));

        assertThat(cache.inconsistencies()).isEmpty();
        TableInfo author = cache.sources()
                .get("default")
                .table(QualifiedName.inPublic("author"))
                .orElseThrow();
        assertThat(author.selectPermission(new Role("user")).orElseThrow().columns())
                .containsExactly("name");
        assertThat(cache.roles()).containsExactly(new Role("user"));
    }

    @Test
    void permissionEditsDoNotIntrospectAgain() {
        backend.databases.put("default", database(table("author").column("id", "int4")));
        SourceMetadata before = source("default", "author");
        SchemaCache first = build(document(before));
        SchemaCache second = rebuild(document(permit(before, "author", "user", Columns.all())), first);

        assertThat(backend.introspections).containsExactly("default");
        assertThat(backend.opened).hasSize(1);
        assertThat(second.sources().get("default").handle())
                .isSameAs(first.sources().get("default").handle());
    }

    @Test
    void onlyNewAndInvalidatedSourcesAreIntrospected() {
        backend.databases.put("one", database(table("a").column("id", "int4")));
        backend.databases.put("two", database(table("b").column("id", "int4")));
        SchemaCache first = build(document(source("one", "a")));
        SchemaCache second = rebuild(document(source("one", "a"), source("two", "b")), first);
        assertThat(backend.introspections).containsExactly("one", "two");

        builder.build(second.document(), 3, Optional.of(second), Invalidations.ofSources(Set.of("two")));
        assertThat(backend.introspections).containsExactly("one", "two", "two");
    }

    @Test
    void aNewlyTrackedTableIsLookedUp() {
        backend.databases.put("default", database(table("a").column("id", "int4")));
        SchemaCache first = build(document(source("default", "a")));
        backend.databases.put(
                "default", database(table("a").column("id", "int4"), table("b").column("id", "int4")));
        SchemaCache second = rebuild(document(source("default", "a", "b")), first);

        assertThat(second.inconsistencies()).isEmpty();
        assertThat(backend.introspections).hasSize(2);
    }

    @Test
    void anUnreachableSourceIsOneInconsistency() {
        backend.databases.put("up", database(table("a").column("id", "int4")));
        SchemaCache cache = build(document(source("down", "x", "y"), source("up", "a")));

        assertThat(cache.sources().keySet()).containsExactly("up");
        assertThat(cache.inconsistencies()).hasSize(1);
        assertThat(cache.inconsistencies().getFirst().toJson())
                .hasToString("{\"type\":\"source\",\"name\":\"source down\",\"definition\":\"down\","
                        + "\"reason\":\"Inconsistent object: connection error\"}");

        backend.databases.put(
                "down", database(table("x").column("id", "int4"), table("y").column("id", "int4")));
        assertThat(rebuild(cache.document(), cache).inconsistencies()).isEmpty();
    }

    @Test
    void handlesLiveAsLongAsTheyAreServed() throws InterruptedException {
        backend.databases.put("default", database(table("a").column("id", "int4")));
        SchemaCache first = build(document(source("default", "a")));
        environment.put("URL", "postgres://two");
        SchemaCache candidate = rebuild(first.document(), first);
        assertThat(backend.opened).hasSize(2);

        handles.keepOnly(first);
        awaitClosed(backend.opened.get(1));
        assertThat(backend.opened.getFirst().closed).isFalse();
        assertThat(candidate.sources().get("default").handle()).isSameAs(backend.opened.get(1));

        SchemaCache second = rebuild(first.document(), first);
        handles.keepOnly(second);
        awaitClosed(backend.opened.getFirst());
        assertThat(backend.opened.get(2).closed).isFalse();

        handles.close();
        assertThat(backend.opened.get(2).closed).isTrue();
    }

    /** The new password may be there before the database knows it. */
    @Test
    void aSourceStaysAsItWasUntilWhatItsVariablesHoldNowWorks() {
        backend.databases.put("default", database(table("a").column("id", "int4")));
        SchemaCache first = build(document(source("default", "a")));
        assertThat(handles.isOutdated(first)).isFalse();
        for (String useless : new String[] {"postgres://wrong", null}) {
            environment.remove("URL");
            Optional.ofNullable(useless).ifPresent(url -> environment.put("URL", url));
            assertThat(handles.isOutdated(first)).isTrue();

            SchemaCache kept = builder.build(
                    first.document(), 2, Optional.of(first), Invalidations.everythingIn(first.document()));

            assertThat(kept.inconsistencies()).isEmpty();
            assertThat(kept.warnings())
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.message()).startsWith("what its variables hold now"));
            assertThat(kept.sources().get("default").handle())
                    .isSameAs(first.sources().get("default").handle());
            handles.keepOnly(kept);
        }
        environment.put("URL", "postgres://two");
        SchemaCache next = rebuild(first.document(), first);

        assertThat(next.warnings()).isEmpty();
        assertThat(next.sources().get("default").handle())
                .isNotSameAs(first.sources().get("default").handle());
        assertThat(handles.isOutdated(next)).isFalse();

        environment.put("URL", "postgres://wrong");
        assertThat(build(first.document()).inconsistencies()).hasSize(1);
        SourceMetadata another = SourceMetadata.postgres(
                "default", PostgresConfiguration.of(new DatabaseUrl.Literal("postgres://three")));
        backend.databases.clear();
        assertThat(rebuild(document(another), next).inconsistencies()).hasSize(1);
    }

    private static void awaitClosed(FakeBackend.Handle handle) throws InterruptedException {
        for (int i = 0; i < 500 && !handle.closed; i++) {
            Thread.sleep(10);
        }
        assertThat(handle.closed).isTrue();
    }

    @Test
    void whatIsDeclaredTwiceIsNotServedAtAll() {
        backend.databases.put(
                "default", database(table("a").column("id", "int4"), table("b").column("id", "int4")));
        SelectPermissionMetadata some =
                new SelectPermissionMetadata("user", SelectPermission.of(Columns.of("id"), EVERY_ROW), null);
        SelectPermissionMetadata all =
                new SelectPermissionMetadata("user", SelectPermission.of(Columns.all(), EVERY_ROW), null);
        TableMetadata a = TableMetadata.tracked(QualifiedName.inPublic("a"));
        TableMetadata b = TableMetadata.tracked(QualifiedName.inPublic("b")).withSelectPermissions(List.of(some, all));
        SchemaCache cache = build(document(source("default").withTables(List.of(a, a, b))));

        assertThat(cache.sources().get("default").tables().keySet())
                .containsExactly(b.table().qualified().orElseThrow());
        assertThat(cache.sources().get("default").tables().values())
                .allSatisfy(served -> assertThat(served.selectPermissions()).isEmpty());
        assertThat(cache.inconsistencies())
                .extracting(Inconsistency::reason)
                .containsExactly(
                        "Multiple definitions for: table a in source default",
                        "Multiple definitions for: select_permission user in table b in source default");
    }

    @Test
    void inconsistenciesNewSinceAnEarlierSchemaCache() {
        backend.databases.put("default", database(table("a").column("id", "int4")));
        SchemaCache before = build(document(source("default", "a", "gone")));
        SchemaCache after = rebuild(document(source("default", "a", "gone", "gone_too")), before);

        assertThat(after.inconsistenciesNewSince(before))
                .extracting(Inconsistency::objectNames)
                .containsExactly(List.of("table gone_too in source default"));
        assertThat(before.inconsistenciesNewSince(after)).isEmpty();
    }

    @Test
    void aMissingEnvironmentVariableIsAnInconsistency() {
        environment.remove("URL");
        assertThat(build(document(source("default", "a"))).inconsistencies())
                .extracting(Inconsistency::reason)
                .containsExactly("Inconsistent object: environment variable 'URL' not set");
    }

    @Test
    void oneTableMoreInTwoThousandTakesLessThanASecond() {
        List<IntrospectedSource.Table> tables = new ArrayList<>();
        SourceMetadata source = source("default");
        List<TableMetadata> tracked = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            TableFixture fixture = table("t" + i).primaryKey("id");
            for (int j = 0; j < 20; j++) {
                fixture.column(j == 0 ? "id" : "c" + j, "text");
            }
            tables.add(fixture.build());
            tracked.add(TableMetadata.tracked(QualifiedName.inPublic("t" + i)));
        }
        backend.databases.put("default", new IntrospectedSource(tables));
        SchemaCache before = build(document(source.withTables(tracked.subList(0, 1999))));

        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        SchemaCache after = rebuild(document(source.withTables(tracked)), before);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(after.sources().get("default").tables()).hasSize(2000);
    }
}
