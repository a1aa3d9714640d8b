package dev.postern.server.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.postgres.EmbeddedDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/** Two instances on one metadata database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralInstancesIT {
    private static final Duration SYNC = Duration.ofSeconds(1);

    /** A listener that was cut off tries again after a second. */
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private static EmbeddedDatabase database;
    private static ServerProcess first;
    private static ServerProcess second;

    @BeforeAll
    static void start() {
        database = Shop.database();
        first = ServerProcess.serve(Shop.environment(Shop.url(database)), Shop.url(database));
        second = ServerProcess.serve(Shop.environment(Shop.url(database)), Shop.url(database));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        first.close();
        second.close();
        database.close();
    }

    /** Both serve authors and no articles. */
    @BeforeEach
    void startOver() {
        first.api().metadata(Shop.replace(Shop.document()));
        Eventually.within(
                Duration.ofSeconds(10), () -> assertThat(servesArticles(second)).isFalse());
    }

    private static boolean servesArticles(ServerProcess server) {
        Answer answer = server.api().graphql("{article {title}}");
        if (!answer.isData()) {
            answer.graphqlError(
                    "validation-failed", "$.selectionSet.article", "field 'article' not found in type: 'query_root'");
        }
        return answer.isData();
    }

    private static long version(ServerProcess server) {
        return server.api()
                .metadata("{'type': 'export_metadata', 'version': 2, 'args': {}}")
                .path("resource_version")
                .longValue();
    }

    @Test
    @Order(1)
    void whatIsReplacedOnOneIsServedByTheOther() {
        first.api().metadata(Shop.replace(Shop.document("article")));

        Eventually.within(SYNC, () -> assertThat(servesArticles(second)).isTrue());

        second.api().metadata(Shop.replace(Shop.document()));

        Eventually.within(SYNC, () -> assertThat(servesArticles(first)).isFalse());
    }

    @Test
    @Order(2)
    void alsoWhenItWasNotListening() {
        int cut = Integer.parseInt(database.text("""
                SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                WHERE datname = current_database() AND query LIKE 'LISTEN%hasura_schema_update%'"""));
        first.api().metadata(Shop.replace(Shop.document("article")));

        assertThat(cut).isEqualTo(2);
        Eventually.within(
                RECONNECT.plus(SYNC), () -> assertThat(servesArticles(second)).isTrue());

        first.api().metadata(Shop.replace(Shop.document()));
        Eventually.within(SYNC, () -> assertThat(servesArticles(second)).isFalse());
    }

    @Test
    @Order(3)
    void alsoWhenItSleptThroughAHundredChanges() {
        long before = version(first);
        second.pause();
        try {
            for (int i = 0; i < 50; i++) {
                first.api().metadata(Shop.replace(Shop.document()));
                first.api().metadata(Shop.replace(Shop.document("article")));
            }
        } finally {
            second.resume();
        }

        Eventually.within(SYNC, () -> assertThat(servesArticles(second)).isTrue());
        assertThat(version(first)).isEqualTo(before + 100);
        assertThat(version(second)).isEqualTo(before + 100);
    }

    @Test
    @Order(4)
    void aChangeOfAnOlderVersionIsRefused() {
        long version = version(first);
        String body = "{'type': 'replace_metadata', 'version': 2, 'resource_version': " + version
                + ", 'args': {'metadata': " + Shop.document() + "}}";
        second.api().metadata(body);

        for (ServerProcess server : List.of(first, second)) {
            server.api()
                    .post("/v1/metadata", body)
                    .plainError(
                            409,
                            "conflict",
                            "$",
                            "metadata resource version referenced (" + version + ") did not match current version");
            assertThat(version(server)).isEqualTo(version + 1);
        }
    }

    /** One that was killed cannot take leave: it is silent. */
    @Test
    @Order(5)
    void whoIsSilentForHalfAMinuteIsForgotten() {
        database.execute("""
                INSERT INTO hdb_catalog.postern_instance (instance_id, address, resource_version, inconsistent, seen_at)
                VALUES (gen_random_uuid(), 'killed:8080', 1, 0, now() - interval '28 seconds')""");
        assertThat(status(first).path("instances").findValuesAsText("address")).contains("killed:8080");

        Eventually.within(
                Duration.ofSeconds(3),
                () -> assertThat(status(first).path("instances").findValuesAsText("address"))
                        .hasSize(2)
                        .doesNotContain("killed:8080"));
    }

    @Test
    @Order(6)
    void eachListsBothUntilOneIsGone() throws InterruptedException {
        long version = version(first);
        for (ServerProcess server : List.of(first, second)) {
            Eventually.within(Duration.ofSeconds(2), () -> {
                JsonNode instances = status(server).path("instances");
                assertThat(instances).hasSize(2);
                assertThat(instances)
                        .allSatisfy(
                                each -> assertThat(each.path("resource_version").longValue())
                                        .isEqualTo(version));
            });
        }
        assertThat(first.api()
                        .get("/v1/postern/status", "x-hasura-role", "user")
                        .status())
                .isEqualTo(400);
        String own = status(second).path("instance_id").asText();
        assertThat(status(first).path("instances"))
                .extracting(each -> each.path("instance_id").asText())
                .contains(own);

        second.terminate(Duration.ofSeconds(5));

        Eventually.within(
                Duration.ofSeconds(2),
                () -> assertThat(status(first).path("instances")).hasSize(1));
    }

    private static JsonNode status(ServerProcess server) {
        return server.api().get("/v1/postern/status").json();
    }
}
