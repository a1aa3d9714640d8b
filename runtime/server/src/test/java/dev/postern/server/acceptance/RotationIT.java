package dev.postern.server.acceptance;

import dev.postern.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Secrets that change while the server is asked all the time: no request is lost, and none tells a secret. */
class RotationIT {
    private static final String OLD = ServerProcess.PASSWORD;
    private static final String NEW = ServerProcess.PASSWORD + "-2";
    private static final String OLD_SECRET = ServerProcess.ADMIN_SECRET;
    private static final String NEW_SECRET = ServerProcess.ADMIN_SECRET + "-2";
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @AutoClose
    private final EmbeddedDatabase database = Shop.database().addUser("app", OLD);

    private MountedSecrets secrets;
    private ServerProcess server;

    @BeforeEach
    void start() {
        database.execute("CREATE VIEW slow AS SELECT 1 AS id, pg_sleep(0.3)::text AS nap");
        secrets = new MountedSecrets(folder)
                .with("SHOP_URL", database.url("app", OLD))
                .with("METADATA_URL", database.url("app", OLD) + "\n")
                .with("SECRET_1", OLD_SECRET);
        server = ServerProcess.of(
                Map.of("POSTERN_SECRETS_DIR", secrets.path()),
                List.of(
                        "serve",
                        "--server-port",
                        "0",
                        "--server-host",
                        "127.0.0.1",
                        "--metadata-database-url-from",
                        "METADATA_URL",
                        "--admin-secrets-from",
                        "SECRET_1,SECRET_2"));
        server.api().metadata(Shop.replace(Shop.document("slow")));
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.close();
    }

    private Load load() {
        Api api = server.api();
        return new Load()
                .clients(8, () -> api.graphql("{author {name}}"))
                .clients(2, () -> api.graphql("{slow {id nap}}"))
                .clients(1, () -> api.post("/v1/metadata", "{'type': 'reload_metadata', 'args': {}}"));
    }

    /** More at once than there are connections so far, so that some have to be opened. */
    private void expectNewConnections() throws InterruptedException {
        Api api = server.api();
        try (Load burst = new Load().clients(40, () -> api.graphql("{slow {id nap}}"))) {
            TimeUnit.SECONDS.sleep(3);
            burst.expectNoFailure();
        }
    }

    private String sessionsSince(String when) {
        return database.text("SELECT count(*) FROM pg_stat_activity WHERE usename = '" + database.nameOf("app")
                + "' AND backend_start > '" + when + "'");
    }

    private String now() {
        return database.text("SELECT clock_timestamp()");
    }

    @Test
    void aPasswordThatIsChangedInTheDatabaseFirst() throws InterruptedException {
        try (Load load = load()) {
            TimeUnit.SECONDS.sleep(3);
            load.expectNoFailure();

            database.setPassword("app", NEW);
            String changed = now();
            TimeUnit.SECONDS.sleep(5);
            load.expectNoFailure();
            assertThat(sessionsSince(changed)).isEqualTo("0");

            mount(NEW);
            expectSwitch(changed);
            load.expectNoFailure();
        }
    }

    @Test
    void aPasswordThatIsMountedFirst() throws InterruptedException {
        try (Load load = load()) {
            TimeUnit.SECONDS.sleep(3);
            mount(NEW);
            TimeUnit.SECONDS.sleep(5);
            load.expectNoFailure();
            assertThat(server.stdoutLines()).anyMatch(line -> line.contains("what its variables hold now"));

            database.setPassword("app", NEW);
            expectSwitch(now());
            load.expectNoFailure();
        }
    }

    private void mount(String password) {
        secrets.with("SHOP_URL", database.url("app", password)).with("METADATA_URL", database.url("app", password));
    }

    /** New sessions, among them one that listens. */
    private void expectSwitch(String since) throws InterruptedException {
        Eventually.within(
                SOON,
                () -> assertThat(database.text("SELECT count(*) FROM pg_stat_activity WHERE usename = '"
                                + database.nameOf("app") + "' AND backend_start > '" + since
                                + "' AND query LIKE 'LISTEN%'"))
                        .isNotEqualTo("0"));
        expectNewConnections();
        assertThat(server.api()
                        .get("/v1/postern/instance")
                        .json()
                        .path("warnings")
                        .toString())
                .isEqualTo("[]");
    }

    @Test
    void adminSecretsComeAndGo() throws InterruptedException {
        Api api = server.api();
        Answer unknown = api.graphql("{author {name}}", Api.SECRET_HEADER, NEW_SECRET);
        assertThat(unknown.isData()).isFalse();
        try (Load load = load()) {
            secrets.with("SECRET_2", NEW_SECRET);
            Eventually.within(
                    SOON,
                    () -> assertThat(api.graphql("{author {name}}", Api.SECRET_HEADER, NEW_SECRET)
                                    .isData())
                            .isTrue());
            load.clients(4, () -> api.graphql("{author {name}}", Api.SECRET_HEADER, NEW_SECRET));
            TimeUnit.SECONDS.sleep(2);
            load.expectNoFailure();
        }
        secrets.without("SECRET_1");
        Eventually.within(
                SOON, () -> assertThat(api.graphql("{author {name}}").isData()).isFalse());
        assertThat(api.graphql("{author {name}}", Api.SECRET_HEADER, NEW_SECRET).isData())
                .isTrue();

        secrets.without("SECRET_2");
        Eventually.within(
                SOON,
                () -> assertThat(api.graphql("{author {name}}", Api.SECRET_HEADER, NEW_SECRET)
                                .isData())
                        .isFalse());
        assertThat(api.graphql("{author {name}}", Api.SECRET_HEADER, "").isData())
                .isFalse();
    }
}
