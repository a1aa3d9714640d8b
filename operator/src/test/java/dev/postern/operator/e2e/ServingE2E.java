package dev.postern.operator.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Pod;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** What people declare is what both pods serve, each role its own. */
@ExtendWith(SharedShop.class)
class ServingE2E {
    private static final Call LABELS = Call.anonymous("{ album(limit: 1) { label } }");

    @Test
    void theChartsTestPasses(MusicShop shop) {
        assertThat(shop.installation().test()).contains("Phase:          Succeeded");
    }

    @Test
    void eachRoleIsAnsweredByEachPodAsItsPermissionsSay(MusicShop shop) throws SQLException {
        assertThat(shop.pods()).hasSize(2);
        String admin = shop.adminSecret();
        int invoices = count(shop, "select count(*) from invoice where customer_id = 7");
        for (String pod : shop.addresses()) {
            assertThat(Call.anonymous("{ album(limit: 3) { id title tracks { title } } }")
                            .to(pod)
                            .at("/data/album"))
                    .hasSize(3);
            assertRefused(Call.anonymous("{ album { price } }"), pod, "field 'price' not found in type: 'album'");
            assertRefused(Call.anonymous("{ invoice { id } }"), pod, "field 'invoice' not found in type: 'query_root'");
            Call customer = Call.as(
                            "customer", admin, "{ invoice { id total } album_aggregate { aggregate { count } } }")
                    .with("X-Hasura-User-Id", "7");
            JsonNode own = customer.to(pod);
            assertThat(own.at("/data/invoice")).hasSize(invoices);
            assertThat(own.at("/data/album_aggregate/aggregate/count").intValue())
                    .isEqualTo(570);
            assertThat(Call.as("manager", admin, "{ album_aggregate { aggregate { count } } }")
                            .with("X-Hasura-User-Id", "2")
                            .to(pod)
                            .at("/data/album_aggregate/aggregate/count")
                            .intValue())
                    .isEqualTo(600);
            assertThat(Call.as("manager", "a guess", "{ album { id } }").isAnswered(pod))
                    .isFalse();
        }
    }

    private static void assertRefused(Call call, String pod, String message) {
        assertThat(call.to(pod).at("/errors/0/message").asText()).isEqualTo(message);
    }

    private static int count(MusicShop shop, String sql) throws SQLException {
        try (Connection database = shop.database("music", shop.secret("music-postgres", "password"));
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void anEditedPermissionIsServedByEachPodWithinThreeSecondsAndNoPodIsTouched(MusicShop shop) {
        String declared = Arrays.stream(
                        Project.music("resources/tables/album.yaml").split("---\n"))
                .filter(yaml -> yaml.contains("album-anonymous"))
                .findFirst()
                .orElseThrow();
        String edited = declared.replace("title, released_on]", "title, label, released_on]");
        List<String> before = lives(shop);
        for (int round = 1; round <= 2; round++) {
            Figures.say("a Permission that gives is served by both pods after", untilServed(shop, edited, true));
            Figures.say("one that takes away", untilServed(shop, declared, false));
        }
        assertThat(lives(shop)).isEqualTo(before);
    }

    /** @return how long it took after kubectl had returned */
    private static Duration untilServed(MusicShop shop, String permission, boolean isGiven) {
        shop.apply(permission);
        return Until.isSo(
                "both pods serve it",
                Duration.ofSeconds(3),
                () -> shop.addresses().stream().allMatch(pod -> LABELS.isAnswered(pod) == isGiven));
    }

    /** Which containers there are, and how often each was started. */
    private static List<String> lives(MusicShop shop) {
        return shop.allPods().stream().map(ServingE2E::life).sorted().toList();
    }

    private static String life(Pod pod) {
        return pod.getMetadata().getUid() + " "
                + pod.getStatus().getContainerStatuses().getFirst().getRestartCount();
    }

    @Test
    void aBrokenTableIsToldOfWithTheEnginesReasonWhileAllElseKeepsServing(MusicShop shop) throws SQLException {
        try (Load load = Load.start(shop.service(), 50, () -> Call.anonymous("{ album(limit: 2) { id title } }"))) {
            Instant start = Instant.now();
            shop.apply("""
                    apiVersion: postern.dev/v1alpha1
                    kind: Table
                    metadata: {name: broken}
                    spec: {sourceRef: {name: music-db}, table: {name: not_made_yet}}
                    """);
            Until.isSo(
                    "the Table is inconsistent",
                    Duration.ofSeconds(10),
                    () -> consistent(shop).startsWith("False"));
            Figures.say("a broken Table is told of after", Figures.since(start));
            assertThat(consistent(shop))
                    .isEqualTo("False Inconsistent object: no such table/view exists in source: \"not_made_yet\"");

            execute(shop, "create table not_made_yet (id int primary key)");
            Duration healed = Until.isSo(
                    "the Table is found",
                    Duration.ofSeconds(60),
                    () -> consistent(shop).startsWith("True"));
            Figures.say("once its table is made, it is fine after", healed);
            shop.kubectl("delete", "table.postern.dev", "broken");
            assertThat(load.end("queries beside a broken Table")).isEmpty();
        } finally {
            execute(shop, "drop table if exists not_made_yet");
        }
    }

    private static String consistent(MusicShop shop) {
        return shop.kubectl(
                        "get",
                        "table.postern.dev",
                        "broken",
                        "--output=jsonpath={range .status.conditions[?(@.type=='Consistent')]}{.status} {.message}{end}")
                .strip();
    }

    private static void execute(MusicShop shop, String sql) throws SQLException {
        try (Connection database = shop.database("music", shop.secret("music-postgres", "password"));
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
