package dev.postern.server.acceptance;

import dev.postern.postgres.EmbeddedDatabase;
import dev.postern.server.acceptance.Launcher.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How the process behaves: its end, and what it writes. */
class ProcessIT {
    @AutoClose
    static final EmbeddedDatabase database = Shop.database();

    /** That each line is a line of the log and no secret is told is looked at when the process is closed. */
    @Test
    void endsSoonAfterSigterm() throws InterruptedException {
        try (ServerProcess server =
                ServerProcess.serve(Shop.environment(Shop.url(database)), Shop.url(database), "--log-level", "debug")) {
            Api api = server.api();
            api.metadata(Shop.replace(Shop.document()));
            api.graphql("{author {name}}");
            api.graphql("{nothing}");
            api.graphql("{author {name}}", Api.SECRET_HEADER, "wrong");
            api.post("/v1/metadata", "{'type': 'reload_metadata', 'args': {}}");

            // 143 is the JVM's: ended by signal 15
            assertThat(server.terminate(Duration.ofSeconds(5))).isIn(0, 143);
            assertThat(server.logged("startup", "server_configuration")).isNotEmpty();
        }
    }

    /** One that takes connections and says nothing must not hold the port closed, nor the end up. */
    @Test
    void opensItsPortAndEndsThoughItsDatabaseIsSilent() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ServerProcess server = ServerProcess.serve(Map.of(), Shop.url(silent.getLocalPort(), database))) {
            double seconds = server.logged("startup", "server")
                    .findFirst()
                    .orElseThrow()
                    .at("/detail/info/time_taken")
                    .doubleValue();
            assertThat(seconds).isLessThan(13);
            assertThat(server.api().get("/livez").status()).isEqualTo(200);
            assertThat(server.api().get("/readyz").status()).isEqualTo(503);
            assertThat(server.api().get("/healthz").status()).isEqualTo(500);

            assertThat(server.terminate(Duration.ofSeconds(5))).isIn(0, 143);
        }
    }

    @Test
    void endsTheWorkInHandFirst() throws Exception {
        database.execute("CREATE VIEW slow AS SELECT 1 AS id, pg_sleep(2)::text AS nap");
        try (ServerProcess server = ServerProcess.serve(Shop.environment(Shop.url(database)), Shop.url(database))) {
            server.api().metadata(Shop.replace(Shop.document("slow")));
            CompletableFuture<String> slow = CompletableFuture.supplyAsync(
                    () -> server.api().graphql("{slow {id nap}}").data());
            Thread.sleep(800);
            server.terminate(Duration.ofSeconds(10));
            assertThat(slow.join()).isEqualTo("{'slow':[{'id':1,'nap':''}]}");
        }
    }

    @Test
    void answersWhoComesAfterSigterm() throws Exception {
        try (ServerProcess server = ServerProcess.serve(Shop.environment(Shop.url(database)), Shop.url(database))) {
            Api api = server.api();
            api.metadata(Shop.replace(Shop.document()));
            try (Load load = new Load().clients(8, () -> api.graphql("{author {name}}"))) {
                Eventually.within(Duration.ofSeconds(10), load::expectNoFailure);
                server.askToEnd();
                Eventually.within(
                        Duration.ofSeconds(1),
                        () -> assertThat(api.get("/readyz").status()).isEqualTo(503));
                Thread.sleep(4_000);
                load.expectNoFailure();
                assertThat(api.get("/livez").status()).isEqualTo(200);
            }
            assertThat(server.terminate(Duration.ofSeconds(10))).isIn(0, 143);
        }
    }

    @Test
    void addressesMayBeLong() throws Exception {
        try (ServerProcess server = ServerProcess.serve(Map.of(), Shop.url(database))) {
            assertThat(server.api().get("/livez?" + "x".repeat(20_000)).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            Ended ended = Launcher.run(
                    Map.of(), "serve", "--metadata-database-url", Shop.url(database), "--server-port", port);
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.stdout()).contains(port);
            assertThat(ended.stdout().lines()).allSatisfy(Api::json);
        }
    }

    @Test
    void endsSoonAlsoWithoutItsDatabase() throws Exception {
        try (Forwarder nowhere = new Forwarder(EmbeddedDatabase.port());
                ServerProcess server = ServerProcess.serve(Map.of(), Shop.url(nowhere.port(), database))) {
            assertThat(server.terminate(Duration.ofSeconds(5))).isIn(0, 143);
            assertThat(server.stdoutLines()).anyMatch(line -> line.contains("cannot read the metadata, trying again"));
        }
    }
}
