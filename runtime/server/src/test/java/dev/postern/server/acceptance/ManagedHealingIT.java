package dev.postern.server.acceptance;

import dev.postern.postgres.EmbeddedDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator declares may be ahead of the database. */
class ManagedHealingIT {
    private static final String MANAGED = "'managed': {'engine': 'shop/shop', 'policy': 'Correct', 'owners': []}";

    @AutoClose
    private final EmbeddedDatabase database = Shop.database();

    @Test
    void aTableIsServedWhenItsMigrationHasRun() throws Exception {
        Map<String, String> environment = new HashMap<>(Shop.environment(Shop.url(database)));
        environment.put("POSTERN_OPERATOR_KEY_FROM", "KEY");
        environment.put("KEY", "k");
        try (ServerProcess server = ServerProcess.serve(environment, Shop.url(database))) {
            Api api = server.api();
            Answer applied = api.post(
                    "/v1/metadata",
                    "{'type': 'replace_metadata', 'version': 2, 'args': {'allow_inconsistent_metadata': true, "
                            + "'metadata': " + Shop.document("review") + ", " + MANAGED + "}}",
                    "x-postern-operator-key",
                    "k");
            assertThat(applied.status()).as(applied.text()).isEqualTo(200);
            assertThat(api.graphql("{author {name}}").isData()).isTrue();
            assertThat(api.graphql("{review {id}}").isData()).isFalse();

            database.execute("CREATE TABLE review (id int PRIMARY KEY)");

            Eventually.within(
                    Duration.ofSeconds(10),
                    () -> assertThat(api.graphql("{review {id}}").data()).isEqualTo("{'review':[]}"));
        }
    }
}
