package dev.postern.server.acceptance;

import dev.postern.postgres.EmbeddedDatabase;
import dev.postern.server.acceptance.Launcher.Ended;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code bin/postern} and its words. */
class CommandLineIT {
    @AutoClose
    static final EmbeddedDatabase database = Shop.database();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    serve --no-such-flag                          | '--no-such-flag'
                    serve --server-prot=8080                      | '--server-prot'
                    serve --server-port many                      | --server-port
                    serve --dev-mode=perhaps                      | --dev-mode
                    serve --server-port                           | --server-port
                    serve                                         | --metadata-database-url
                    dance                                         | 'dance'
                    serve --metadata-database-url mysql://h/d     | --metadata-database-url
                    """)
    void mistakesAreRefusedByName(String words, String name) {
        Ended ended = Launcher.run(Map.of(), words.strip().split(" +"));

        assertThat(ended.exitCode()).as(ended.toString()).isEqualTo(1);
        assertThat(ended.stderr()).startsWith("postern: ").contains(name);
    }

    @Test
    void saysItsVersion() {
        Ended ended = Launcher.run(Map.of(), "version");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.stdout()).matches("Postern \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(ended.stderr()).isEmpty();
    }

    /** As Hasura's users write it, in several ways at once. */
    @Test
    void flagsStandWhereTheyLike() throws InterruptedException {
        try (ServerProcess server = ServerProcess.of(
                Map.of("HASURA_GRAPHQL_DEV_MODE", "false", "HASURA_GRAPHQL_ADMIN_SECRET", "another"),
                List.of(
                        "--stringify-numeric-types",
                        "serve",
                        "--database-url",
                        Shop.url(database),
                        "--server-port=0",
                        "--dev-mode=true",
                        "--enable-telemetry=false",
                        "--enable-console",
                        "false",
                        "--admin-secret=" + ServerProcess.ADMIN_SECRET))) {
            Api api = server.api();
            api.metadata("{'type': 'pg_track_table', 'args': {'source': 'default', 'table': 'author'}}");

            assertThat(api.graphql("{author_by_pk(id: 2) {name}}").data()).isEqualTo("{'author_by_pk':{'name':'Bob'}}");
            assertThat(api.get("/").status()).isEqualTo(404);
            String configuration = server.logged("startup", "server_configuration")
                    .findFirst()
                    .orElseThrow()
                    .at("/detail/info")
                    .toString();
            assertThat(configuration)
                    .contains("\"stringify-numeric-types\":\"true\"", "\"dev-mode\":\"true\"")
                    .contains("\"enable-telemetry\":\"false\"", "\"enable-console\":\"false\"");
        }
    }
}
