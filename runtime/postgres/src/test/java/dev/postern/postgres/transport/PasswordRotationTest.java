package dev.postern.postgres.transport;

import dev.postern.engine.backend.BackendSettings;
import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.SourceException;
import dev.postern.engine.error.DatabaseException;
import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.IsolationLevel;
import dev.postern.metadata.PoolSettings;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.PostgresConnectionInfo;
import dev.postern.postgres.EmbeddedDatabase;
import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A password is changed in the database first, or here first: never at both places at once. */
class PasswordRotationTest {
    private static final String OLD = "0ld";
    private static final String NEW = "n3w";
    private static final BigDecimal SHORT = new BigDecimal("0.2");

    @AutoClose
    private final EmbeddedDatabase database = EmbeddedDatabase.create().addUser("app", OLD);

    private volatile String url = database.url("app", OLD);
    private volatile @Nullable String next;

    /** A changed value is seen by who asks for it afresh. */
    private final Environment environment = new Environment() {
        @Override
        public Optional<String> get(String name) {
            return Optional.of(url);
        }

        @Override
        public Optional<String> fresh(String name) {
            String changed = next;
            return Optional.of(changed == null ? url : changed);
        }
    };

    private PgTransport transport;
    private PgSource source;

    @BeforeEach
    void open() throws SourceException {
        transport = PgTransport.with(BackendSettings.DEFAULT);
        source = open(new PoolSettings(20, null, null, null, null, null));
    }

    private PgSource open(PoolSettings pool) throws SourceException {
        PostgresConnectionInfo info = new PostgresConnectionInfo(
                new DatabaseUrl.FromEnv("URL"), false, IsolationLevel.READ_COMMITTED, pool, null);
        return transport.open("s", new PostgresConfiguration(info, List.of(), null, List.of(), null), environment);
    }

    private CompletionStage<List<byte[]>> asking(String select) {
        return transport.query(source, OpenSource.statement(select), List.of());
    }

    /** More at once than there are connections so far. */
    private void expectAnswers(int times, String select) {
        List<CompletionStage<List<byte[]>>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(asking(select.formatted(i)));
        }
        answers.forEach(answer -> assertThat(OpenSource.answer(answer)).isEqualTo("1"));
    }

    private int connections() {
        return Integer.parseInt(database.text(
                "SELECT count(*) FROM pg_stat_activity WHERE usename = '" + database.nameOf("app") + "'"));
    }

    @Test
    void thoseThatAreConnectedGoOn() {
        assertThat(OpenSource.answer(asking("1"))).isEqualTo("1");
        assertThat(connections()).isEqualTo(1);

        database.setPassword("app", NEW);

        expectAnswers(200, "1");
        expectAnswers(100, "1 + 0 * %s + 0 * length(pg_sleep(0.01)::text)");
        assertThat(connections()).isEqualTo(1);

        next = database.url("app", NEW);
        expectAnswers(60, "1 + %s * 0 + 0 * length(pg_sleep(0.2)::text)");
        assertThat(connections()).isGreaterThan(1);
    }

    /** A short statement is known to be one after some time, and has connections of its own. */
    @Test
    void oneKindOfConnectionsStandsInForTheOther() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            assertThat(OpenSource.answer(asking("1"))).isEqualTo("1");
        }
        database.setPassword("app", NEW);
        expectAnswers(50, "1");
        source.exclusive().closeIdle();
        Thread.sleep(200);

        expectAnswers(50, "1");
        expectAnswers(10, "1 + %s - %<s");
    }

    @Test
    void nothingIsClosedThatCannotBeOpenedAgain() throws Exception {
        source = open(new PoolSettings(6, 1, null, null, null, SHORT));
        expectAnswers(6, "1 + 0 * %s + 0 * length(pg_sleep(0.1)::text)");
        int before = connections();
        database.setPassword("app", NEW);
        // longer than a connection lives, and than it takes to look for idle ones
        Thread.sleep(7_000);

        expectAnswers(20, "1 + 0 * %s + 0 * length(pg_sleep(0.1)::text)");
        assertThat(connections()).isBetween(1, before);
        assertThat(OpenSource.answer(asking("1"))).isEqualTo("1");
    }

    @Test
    void whoIsNowhereConnectedAsksForTheNewPassword() {
        database.setPassword("app", NEW);
        assertThatThrownBy(() -> OpenSource.answer(asking("1")))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(DatabaseException.class)
                .hasMessageContaining("connection error");

        next = database.url("app", NEW);

        expectAnswers(20, "1");
    }

    @Test
    void sessionsMoveWhenTheNewPasswordWorks() throws Exception {
        Vertx vertx = Vertx.vertx();
        LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (PgSessions sessions =
                new PgSessions(vertx, PgConnectionUri.parse(database.url("app", OLD)), 3, Duration.ofSeconds(4))) {
            Thread.ofVirtual().start(() -> {
                while (true) {
                    try {
                        sessions.listen("c", () -> heard.add("listening"), heard::add);
                    } catch (InterruptedException | PgSessionException ended) {
                        return;
                    }
                }
            });
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("listening");

            sessions.moveTo(PgConnectionUri.parse(database.url("app", NEW)));
            Thread.sleep(1_500);
            assertThat(sessions.query("SELECT current_user::text").getFirst().text(0))
                    .isEqualTo(database.nameOf("app"));
            assertThat(heard).isEmpty();

            CompletableFuture<String> running = CompletableFuture.supplyAsync(() -> sessions.transaction(session -> {
                session.query("SELECT pg_sleep(2)::text");
                return session.query("SELECT 'ended'").getFirst().text(0);
            }));
            Thread.sleep(200);
            database.setPassword("app", NEW);
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("listening");
            sessions.query("NOTIFY c, 'heard'");
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("heard");
            assertThat(running.join()).isEqualTo("ended");
        } finally {
            vertx.close();
        }
    }
}
