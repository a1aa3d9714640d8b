package dev.postern.server.acceptance;

import dev.postern.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Databases that are down, and come back. */
class DatabaseOutageIT {
    private static final Duration HEALS = Duration.ofSeconds(5);
    private static final String AUTHORS = "{'author':[{'name':'Ada'},{'name':'Bob'}]}";

    @AutoClose
    private final EmbeddedDatabase database = Shop.database();

    @AutoClose
    private final Forwarder door = new Forwarder(EmbeddedDatabase.port());

    DatabaseOutageIT() throws IOException {}

    private static void expectStatus(Api api, String path, int status) {
        Answer answer = api.get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(status);
    }

    private static void expectAuthors(Api api) {
        assertThat(api.graphql("{author {name}}").data()).isEqualTo(AUTHORS);
    }

    @Test
    void theMetadataDatabaseIsDownAtStart() throws Exception {
        long start = System.nanoTime();
        try (ServerProcess server =
                ServerProcess.serve(Shop.environment(Shop.url(database)), Shop.url(door.port(), database))) {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
            Api api = server.api();
            expectStatus(api, "/livez", 200);
            expectStatus(api, "/readyz", 503);
            expectStatus(api, "/healthz", 500);
            expectStatus(api, "/v1/version", 200);
            String unread = "the metadata could not be read yet from the metadata database";
            api.graphql("{author {name}}").graphqlError("postgres-error", "$", unread);
            Answer refused = api.post("/v1/metadata", Shop.replace(Shop.document()));
            assertThat(refused.status()).as(refused.text()).isEqualTo(500);
            assertThat(refused.json().path("code").asText()).isEqualTo("postgres-error");
            Answer status = api.get("/v1/postern/status");
            assertThat(status.status()).as(status.text()).isEqualTo(500);
            assertThat(status.json().path("code").asText()).isEqualTo("postgres-error");

            door.up();

            Eventually.within(HEALS, () -> expectStatus(api, "/readyz", 200));
            expectStatus(api, "/healthz", 200);
            api.metadata(Shop.replace(Shop.document()));
            expectAuthors(api);
        }
    }

    /** What is served needs no metadata database; changing it does. */
    @Test
    void theMetadataDatabaseGoesAwayAndComesBack() throws Exception {
        door.up();
        try (ServerProcess server =
                ServerProcess.serve(Shop.environment(Shop.url(database)), Shop.url(door.port(), database))) {
            Api api = server.api();
            api.metadata(Shop.replace(Shop.document()));

            door.down();

            expectStatus(api, "/livez", 200);
            expectStatus(api, "/readyz", 200);
            expectStatus(api, "/healthz", 500);
            expectAuthors(api);
            Answer refused = api.post("/v1/metadata", Shop.replace(Shop.document("article")));
            assertThat(refused.status()).as(refused.text()).isEqualTo(500);
            assertThat(refused.json().path("code").asText()).isEqualTo("postgres-error");

            door.up();

            Eventually.within(HEALS, () -> expectStatus(api, "/healthz", 200));
            api.metadata(Shop.replace(Shop.document("article")));
            assertThat(api.graphql("{article {title}}").isData()).isTrue();
        }
    }

    @Test
    void aSourceGoesAwayAndComesBack() throws Exception {
        door.up();
        try (ServerProcess server =
                ServerProcess.serve(Shop.environment(Shop.url(door.port(), database)), Shop.url(database))) {
            Api api = server.api();
            api.metadata(Shop.replace(Shop.document()));
            expectAuthors(api);

            door.down();

            Answer refused = api.graphql("{author {name}}");
            assertThat(refused.json().at("/errors/0/message").asText()).isEqualTo("connection error");
            assertThat(refused.json().at("/errors/0/extensions/code").asText()).isEqualTo("postgres-error");
            expectStatus(api, "/readyz", 200);

            door.up();

            Eventually.within(HEALS, () -> expectAuthors(api));
        }
    }

    @Test
    void aSourceIsDownAtStart() throws Exception {
        door.up();
        try (ServerProcess server =
                ServerProcess.serve(Shop.environment(Shop.url(door.port(), database)), Shop.url(database))) {
            server.api().metadata(Shop.replace(Shop.document()));
        }
        door.down();
        try (ServerProcess server =
                ServerProcess.serve(Shop.environment(Shop.url(door.port(), database)), Shop.url(database))) {
            Api api = server.api();
            expectStatus(api, "/readyz", 200);
            assertThat(api.get("/healthz")).isEqualTo(new Answer(200, "WARN: inconsistent objects in schema"));
            expectStatus(api, "/healthz?strict=true", 500);
            api.graphql("{author {name}}")
                    .graphqlError(
                            "validation-failed",
                            "$.selectionSet.author",
                            "field 'author' not found in type: 'query_root'");
            assertThat(api.metadata("{'type': 'get_inconsistent_metadata', 'args': {}}")
                            .at("/inconsistent_objects/0/type")
                            .asText())
                    .isEqualTo("source");

            door.up();

            Eventually.within(HEALS, () -> expectAuthors(api));
            assertThat(api.get("/healthz")).isEqualTo(new Answer(200, "OK"));
        }
    }
}
