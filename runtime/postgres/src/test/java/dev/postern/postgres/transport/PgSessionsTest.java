package dev.postern.postgres.transport;

import dev.postern.engine.backend.SourceException;
import dev.postern.postgres.EmbeddedDatabase;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PgSessionsTest {
    static final Vertx vertx = Vertx.vertx();

    @AutoClose
    static final EmbeddedDatabase database = EmbeddedDatabase.create();

    @AutoClose
    static final PgSessions sessions = open(database.url(), Duration.ofSeconds(60));

    @AfterAll
    static void closeVertx() {
        vertx.close();
    }

    @Test
    void queriesWithArguments() {
        UUID id = UUID.randomUUID();

        PgRow row = sessions.query(
                        "SELECT $1::text, $2::bigint + 1, $3::uuid, $4::text, ($1::text::json)::text",
                        "{\"a\": 1.50}",
                        41L,
                        id,
                        null)
                .getFirst();

        assertThat(row.text(0)).isEqualTo("{\"a\": 1.50}");
        assertThat(row.number(1)).isEqualTo(42);
        assertThat(row.value(2)).isEqualTo(id);
        assertThat(row.value(3)).isNull();
        assertThat(row.text(4)).isEqualTo("{\"a\": 1.50}");
    }

    @Test
    void commitsOrRollsBack() {
        sessions.transaction(session -> {
            session.script("CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)");
            return null;
        });
        assertThatThrownBy(() -> sessions.transaction(session -> {
                    session.script("INSERT INTO kept VALUES (2)");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(database.text("SELECT string_agg(id::text, ',') FROM kept")).isEqualTo("1");
    }

    @Test
    void saysWhatTheDatabaseRefused() {
        assertThatThrownBy(() -> sessions.query("SELECT 1 / $1::bigint", 0L))
                .isInstanceOfSatisfying(PgSessionException.class, refused -> {
                    assertThat(refused.sqlState()).contains("22012");
                    assertThat(refused.message()).isEqualTo("division by zero");
                });
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForForEver() throws Exception {
        try (ServerSocket silent = new ServerSocket(0);
                PgSessions deaf =
                        open("postgres://a:s3cret@localhost:" + silent.getLocalPort() + "/d", Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> deaf.query("SELECT 1"))
                    .isInstanceOfSatisfying(
                            PgSessionException.class,
                            broken -> assertThat(broken.sqlState()).isEmpty())
                    .message()
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void anAbsentServerIsNoticedAtOnce() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (PgSessions nobody = open("postgres://a:s3cret@localhost:" + port + "/d", Duration.ofSeconds(60))) {
            assertThatThrownBy(() -> nobody.query("SELECT 1"))
                    .isInstanceOf(PgSessionException.class)
                    .hasMessageContaining("Connection refused");
            assertThatThrownBy(() -> nobody.listen("c", () -> {}, notice -> {}))
                    .isInstanceOf(PgSessionException.class)
                    .hasMessageContaining("Connection refused");
        }
    }

    @Test
    void listensUntilTheConnectionIsCut() throws Exception {
        BlockingQueue<String> notices = new LinkedBlockingQueue<>();
        CompletableFuture<Void> listening = new CompletableFuture<>();
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                open(database.url() + "?application_name=ears", Duration.ofSeconds(2))
                        .listen("a \"channel\"", () -> listening.complete(null), notices::add);
            } catch (PgSessionException | InterruptedException e) {
                ended.complete(e);
            }
        });
        listening.get(5, TimeUnit.SECONDS);
        Thread.sleep(3000);

        sessions.query("SELECT pg_notify('a \"channel\"', 'hello')::text");
        assertThat(notices.poll(5, TimeUnit.SECONDS)).isEqualTo("hello");

        sessions.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ears'");
        assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(PgSessionException.class);
    }

    @Test
    void listeningEndsWithItsThread() throws Exception {
        CompletableFuture<Void> listening = new CompletableFuture<>();
        Thread listener = Thread.ofVirtual().start(() -> {
            try {
                sessions.listen("c", () -> listening.complete(null), notice -> {});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        listening.get(5, TimeUnit.SECONDS);

        listener.interrupt();

        assertThat(listener.join(Duration.ofSeconds(5))).isTrue();
    }

    private static PgSessions open(String url, Duration silence) {
        try {
            return new PgSessions(vertx, PgConnectionUri.parse(url), 4, silence);
        } catch (SourceException e) {
            throw new IllegalStateException(e);
        }
    }
}
