package dev.postern.server.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Instances whose metadata an operator declares, and one beside them that knows nothing of operators. */
class ManagedIT {
    private static final String KEY_HEADER = "X-Postern-Operator-Key";
    private static final String KEY = "canary-operator-key-19c0";
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String OWNERS = """
            [{'object': ['source', 'default'], 'resource': 'Source shop/default'},
             {'object': ['table', 'default', 'public', 'author'], 'resource': 'Table shop/author'},
             {'object': ['permission', 'default', 'public', 'author', 'user'], 'resource': 'Permission shop/author-user'}]""";

    @TempDir
    private Path folder;

    @AutoClose
    private final EmbeddedDatabase database = Shop.database();

    private ServerProcess managed;
    private ServerProcess ordinary;

    @BeforeEach
    void start() {
        new MountedSecrets(folder).with("POSTERN_OPERATOR_KEY", KEY + "\n");
        managed = startManaged();
        ordinary = ServerProcess.serve(Shop.environment(Shop.url(database)), Shop.url(database));
    }

    private ServerProcess startManaged() {
        return ServerProcess.serve(
                Shop.environment(Shop.url(database)),
                Shop.url(database),
                "--secrets-dir",
                folder.toString(),
                "--operator-key-from",
                "POSTERN_OPERATOR_KEY");
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (ServerProcess server : List.of(managed, ordinary)) {
            assertThat(server.stdoutLines()).noneMatch(line -> line.contains(KEY));
            server.close();
        }
    }

    private static String replace(String document, String managed) {
        return "{'type': 'replace_metadata', 'version': 2, 'args': {'allow_inconsistent_metadata': true, 'metadata': "
                + document + ", 'managed': " + managed + "}}";
    }

    private static String mark(String policy) {
        return "{'engine': 'shop/music', 'policy': '" + policy + "', 'owners': " + OWNERS + "}";
    }

    private JsonNode operator(String body) {
        Answer answer = managed.api().post("/v1/metadata", body, KEY_HEADER, KEY, Api.SECRET_HEADER, "none");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode instance(ServerProcess server) {
        return server.api().get("/v1/postern/instance").json();
    }

    private static long version(ServerProcess server) {
        return instance(server).path("resource_version").longValue();
    }

    private static int readiness(ServerProcess server) {
        return server.api().get("/readyz").status();
    }

    @Test
    void aFreshInstanceWaitsForTheOperator() {
        assertThat(readiness(managed)).isEqualTo(503);
        assertThat(readiness(ordinary)).isEqualTo(200);
        JsonNode before = managed.api()
                .get("/v1/postern/instance", KEY_HEADER, KEY, Api.SECRET_HEADER, "none")
                .json();
        assertThat(before.path("is_ready").booleanValue()).isFalse();
        assertThat(before.path("reason").textValue()).contains("operator");
        assertThat(before.path("resource_version").longValue()).isEqualTo(1);
        assertThat(before.path("version").textValue()).isNotBlank();
        assertThat(before.path("instance_id").textValue()).hasSize(36);
        assertThat(before.at("/stored/managed").isNull()).isTrue();
        ordinary.api().metadata(Shop.replace(Shop.document()));
        assertThat(readiness(managed)).isEqualTo(503);

        operator(replace(Shop.document(), mark("Correct")));

        assertThat(readiness(managed)).isEqualTo(200);
        JsonNode after = instance(managed);
        assertThat(after.path("is_ready").booleanValue()).isTrue();
        assertThat(after.path("error").isNull()).isTrue();
        assertThat(after.at("/stored/resource_version").longValue()).isEqualTo(3);
        assertThat(after.at("/stored/managed/policy").textValue()).isEqualTo("Correct");
        assertThat(after.at("/stored/managed/engine").textValue()).isEqualTo("shop/music");
        assertThat(after.at("/stored/managed/hash")).isEqualTo(after.at("/stored/hash"));
        assertThat(after.at("/stored/hash").textValue()).matches("[0-9a-f]{64}");
    }

    @Test
    void onlyTheKeyOpensTheOperatorsDoor() {
        for (ServerProcess server : List.of(managed, ordinary)) {
            server.api()
                    .post("/v1/metadata", replace(Shop.document(), mark("Correct")), KEY_HEADER, "wrong")
                    .plainError(401, "access-denied", "$", "invalid \"x-postern-operator-key\"");
            server.api()
                    .post("/v1/metadata", replace(Shop.document(), mark("Correct")))
                    .plainError(
                            400,
                            "access-denied",
                            "$.args.managed",
                            "only an operator, by its key, says what is managed");
        }
        assertThat(managed.api()
                        .get("/v1/postern/instance", Api.SECRET_HEADER, "none")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type': 'pg_untrack_table', 'args': {'source': 'default', 'table': 'author'}} | Table shop/author
            {'type': 'pg_drop_select_permission', 'args': {'table': 'author', 'role': 'user'}} | Permission shop/author-user
            {'type': 'pg_create_select_permission', 'args': {'table': 'author', 'role': 'clerk', 'permission': {'columns': '*', 'filter': {}}}} | the resources of Engine shop/music
            {'type': 'bulk', 'args': [{'type': 'pg_track_table', 'args': {'table': 'article'}}]} | the resources of Engine shop/music
            {'type': 'clear_metadata', 'args': {}} | Source shop/default
            {'type': 'add_inherited_role', 'args': {'role_name': 'x', 'role_set': ['user']}} | the resources of Engine shop/music
            """)
    void whatIsManagedIsNotChangedByOthers(String command, String owner) {
        operator(replace(Shop.document(), mark("Correct")));
        long version = version(managed);

        for (ServerProcess server : List.of(managed, ordinary)) {
            server.api()
                    .post("/v1/metadata", command)
                    .plainError(409, "conflict", "$", "this metadata is managed: change " + owner + " instead");
        }

        assertThat(version(managed)).isEqualTo(version);
        assertThat(ordinary.api()
                        .metadata("{'type': 'export_metadata', 'version': 2, 'args': {}}")
                        .path("resource_version")
                        .longValue())
                .isEqualTo(version);
        ordinary.api().metadata("{'type': 'reload_metadata', 'args': {}}");
        assertThat(ordinary.api().graphql("{author {name}}").isData()).isTrue();
    }

    @Test
    void sqlThatTakesATableAwayLeavesItDeclared() {
        operator(replace(Shop.document("article"), mark("Correct")));
        Answer dropped = ordinary.api()
                .post("/v2/query", "{'type': 'run_sql', 'args': {'sql': 'DROP TABLE article', 'cascade': true}}");
        assertThat(dropped.status()).as(dropped.text()).isEqualTo(200);

        Eventually.within(
                SOON,
                () -> assertThat(instance(managed).path("inconsistent_objects"))
                        .singleElement()
                        .satisfies(object -> {
                            assertThat(object.path("object").toString())
                                    .isEqualTo("[\"table\",\"default\",\"public\",\"article\"]");
                            assertThat(object.path("type").textValue()).isEqualTo("table");
                            assertThat(object.path("reason").textValue()).contains("article");
                        }));
        JsonNode stored = instance(managed).path("stored");
        assertThat(stored.path("hash")).isEqualTo(stored.at("/managed/hash"));
        assertThat(ordinary.api().graphql("{author {name}}").isData()).isTrue();
    }

    @Test
    void underWarnOthersMayAndItShows() {
        operator(replace(Shop.document(), mark("Warn")));
        ordinary.api().metadata("{'type': 'pg_track_table', 'args': {'table': 'article'}}");

        JsonNode stored = instance(managed).path("stored");
        assertThat(stored.path("hash")).isNotEqualTo(stored.at("/managed/hash"));

        operator(replace(Shop.document(), "null"));
        assertThat(instance(managed).at("/stored/managed").isNull()).isTrue();
        assertThat(readiness(managed)).isEqualTo(200);
    }

    @Test
    void whatSqlHasEditedShowsAndIsPutBack() {
        operator(replace(Shop.document("article"), mark("Correct")));
        Eventually.within(SOON, () -> assertThat(version(ordinary)).isEqualTo(2));
        database.execute("UPDATE hdb_catalog.hdb_metadata SET metadata ="
                + " jsonb_set(metadata::jsonb, '{sources,0,tables}', '[]')::json");

        for (ServerProcess server : List.of(managed, ordinary)) {
            JsonNode edited = instance(server).path("stored");
            assertThat(edited.path("resource_version").longValue()).isEqualTo(2);
            assertThat(edited.path("hash")).isNotEqualTo(edited.at("/managed/hash"));
        }
        try (ServerProcess restarted = ServerProcess.serve(Shop.environment(Shop.url(database)), Shop.url(database))) {
            assertThat(restarted.api().graphql("{author {name}}").isData()).isFalse();

            operator(replace(Shop.document("article"), mark("Correct")));

            JsonNode stored = instance(managed).path("stored");
            assertThat(stored.path("hash")).isEqualTo(stored.at("/managed/hash"));
            Eventually.within(
                    SOON,
                    () -> assertThat(restarted.api().graphql("{author {name}}").isData())
                            .isTrue());
            Eventually.within(SOON, () -> assertThat(version(ordinary)).isEqualTo(3));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anUnreadableDocumentIsReplaced() throws InterruptedException {
        operator(replace(Shop.document(), mark("Correct")));
        managed.terminate(Duration.ofSeconds(10));
        database.execute("UPDATE hdb_catalog.hdb_metadata SET resource_version = 9,"
                + " metadata = '{\"version\": 3, \"sources\": [], \"bogus\": 1}'");
        managed.close();
        managed = startManaged();
        assertThat(readiness(managed)).isEqualTo(503);
        JsonNode broken = instance(managed);
        assertThat(broken.path("stored").isNull()).isTrue();
        assertThat(broken.path("resource_version").isNull()).isTrue();
        assertThat(broken.path("error").textValue()).contains("cannot be read", "bogus");
        assertThat(managed.api()
                        .post("/v1/metadata", Shop.replace(Shop.document()))
                        .status())
                .isEqualTo(409);

        operator(replace(Shop.document(), mark("Correct"))
                .replace("'version': 2,", "'version': 2, 'resource_version': 9,"));

        assertThat(readiness(managed)).isEqualTo(200);
        assertThat(version(managed)).isEqualTo(10);
        assertThat(managed.api().graphql("{author {name}}").isData()).isTrue();
    }
}
