package dev.postern.operator.e2e;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database's password and the admin secret change under load. How long that takes is up to the kubelet, which brings a
 * changed Secret to a pod within a minute or so; both change at once here, so as not to wait for it twice.
 */
@ExtendWith(SharedShop.class)
class RotationE2E {
    /** The kubelet looks at a pod every 60 to 90 s unless it is told otherwise. */
    private static final Duration BOUND = Duration.ofSeconds(100);

    private static final int PER_SECOND = 100;

    @Test
    void passwordsAndAdminSecretsAreRotatedWithoutALostRequest(MusicShop shop) throws SQLException {
        nameTwoAdminSecrets(shop);
        String first = shop.adminSecret();
        String second = random(shop, "admin");
        List<String> addresses = shop.addresses();
        Callers callers = new Callers(first);
        try (Connection database = shop.database("music", shop.secret("music-postgres", "password"));
                Load load = Load.start(shop.service(), PER_SECOND, callers::next)) {

            // The database first. Clients still show the old admin secret.
            String password = random(shop, "password");
            changePassword(database, password);
            Instant start = now(database);
            putPassword(shop, password);
            putAdminSecrets(shop, second, first);
            Duration admin = Until.isSo(
                    "the new admin secret opens all pods",
                    BOUND,
                    () -> addresses.stream().allMatch(pod -> opens(pod, second)));
            Figures.say("the new admin secret opens all pods after", admin);
            untilSignedIn("the database's password first, then the Secret: in use", shop, database, start);
            assertThat(addresses).allMatch(pod -> opens(pod, first));

            // The Secret first. Clients show the new admin secret, and the old one is taken away.
            callers.secret = second;
            String next = random(shop, "password");
            putPassword(shop, next);
            putAdminSecrets(shop, second, null);
            Duration refused = Until.isSo(
                    "the old admin secret is refused by all pods",
                    BOUND,
                    () -> addresses.stream().noneMatch(pod -> opens(pod, first)));
            Figures.say("the old admin secret is refused by all pods after", refused);
            Until.sleep(Duration.ofSeconds(5)); // the pods have a password now that the database does not know
            changePassword(database, next);
            untilSignedIn("the Secret first, then the database's password: in use", shop, database, now(database));

            assertThat(load.end("rotation of passwords and admin secrets")).isEmpty();
        }
        assertThat(shop.addresses()).as("pods that no rotation replaces").isEqualTo(addresses);
    }

    /** Names both keys in the Engine, which rolls its pods once. */
    private static void nameTwoAdminSecrets(MusicShop shop) {
        putAdminSecrets(shop, shop.adminSecret(), random(shop, "never-used"));
        shop.patchEngine("{\"adminSecrets\":["
                + "{\"secretRef\":{\"name\":\"music-admin\",\"key\":\"current\"}},"
                + "{\"secretRef\":{\"name\":\"music-admin\",\"key\":\"previous\"}}]}");
        shop.awaitReady();
        Until.isSo("the former pods are gone", Duration.ofSeconds(60), () -> shop.isServedBy(2));
    }

    private static String random(MusicShop shop, String start) {
        String value = start + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        shop.installation().evidence().secret(value);
        return value;
    }

    private static void putPassword(MusicShop shop, String password) {
        put(shop, "music-postgres", Map.of("user", "music", "password", password, "database", "music"));
        put(shop, "music-metadata", Map.of("url", "postgresql://music:" + password + "@music-postgres:5432/postgres"));
        put(shop, "music-db", Map.of("url", "postgresql://music:" + password + "@music-postgres:5432/music"));
    }

    private static void putAdminSecrets(MusicShop shop, String current, @Nullable String previous) {
        put(
                shop,
                "music-admin",
                previous == null ? Map.of("current", current) : Map.of("current", current, "previous", previous));
    }

    /** As {@code data}: apply takes away no key that was given as {@code stringData}. */
    private static void put(MusicShop shop, String secret, Map<String, String> values) {
        shop.apply("apiVersion: v1\nkind: Secret\nmetadata: {name: " + secret + "}\ndata:\n"
                + values.entrySet().stream()
                        .map(value -> "  " + value.getKey() + ": " + base64(value.getValue()) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String base64(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean opens(String pod, String adminSecret) {
        return Call.as("manager", adminSecret, "{ genre(limit: 1) { id } }").isAnswered(pod);
    }

    private static void changePassword(Connection database, String password) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("alter role music password '" + password + "'");
        }
    }

    private static Instant now(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    /** Until each pod has signed in anew, to the shop and to the metadata. */
    private static void untilSignedIn(String what, MusicShop shop, Connection database, Instant start) {
        String sql = """
                select count(distinct datname) from pg_stat_activity
                where backend_start >= ? and client_addr = ?::inet and usename = 'music'
                """;
        List<String> hosts =
                shop.pods().stream().map(pod -> pod.getStatus().getPodIP()).toList();
        Duration took = Until.isSo(
                what,
                BOUND,
                () -> hosts.stream().allMatch(host -> {
                    try (PreparedStatement statement = database.prepareStatement(sql)) {
                        statement.setTimestamp(1, Timestamp.from(start));
                        statement.setString(2, host);
                        ResultSet row = statement.executeQuery();
                        row.next();
                        return row.getInt(1) == 2;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        Figures.say(what + " after", took);
    }

    /** By turns a visitor, and a manager by the admin secret. */
    private static final class Callers {
        private final Call visitor = Call.anonymous("{ album(limit: 2) { id title } }");
        volatile String secret;
        private int count;

        Callers(String secret) {
            this.secret = secret;
        }

        synchronized Call next() {
            return count++ % 4 < 2
                    ? visitor
                    : Call.as("manager", secret, "{ album_aggregate { aggregate { count } } }");
        }
    }
}
