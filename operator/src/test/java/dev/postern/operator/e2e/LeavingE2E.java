package dev.postern.operator.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.crds.Engine;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Engines that clean up behind them, the chart and namespaces go, each within a minute, and what serves goes on serving for
 * as long as its namespace is there. One story, in an installation of its own.
 */
class LeavingE2E {
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Call GENRES = Call.anonymous("{ genre(limit: 1) { id } }");

    @Test
    void nothingHangsAndWhatServesGoesOnServing() throws SQLException, IOException {
        try (Installation installation = Installation.of("leaving", "stays", "goes")) {
            MusicShop shop =
                    MusicShop.small(installation, installation.namespaces().get(0));
            MusicShop other =
                    MusicShop.small(installation, installation.namespaces().get(1));
            shop.awaitReady();
            other.awaitReady();

            anEngineThatGoesEmptiesItsMetadata(shop);
            var otherNamespace = anEngineGoesWithItsNamespace(other);
            theChartGoes(shop, installation);
            anOperatorGoesWithItsNamespace(shop, installation);
            var lastNamespace =
                    deletion("the namespace of an Engine that no operator looks after", installation, shop.namespace());
            deletion("the namespace of the operator", installation, installation.operatorNamespace())
                    .join();
            lastNamespace.join();
            otherNamespace.join();
        }
    }

    private static void anEngineThatGoesEmptiesItsMetadata(MusicShop shop) throws SQLException, IOException {
        assertThat(stored(shop).at("/sources/0/name").asText()).isEqualTo("music-db");
        Instant start = Instant.now();
        shop.kubectl("delete", "engine", "music", "--timeout=60s");
        Figures.say("an Engine with deletionPolicy Delete is deleted after", Figures.since(start));
        assertThat(stored(shop).path("sources")).isEmpty();
        Until.isSo("its pods are gone", BOUND, () -> shop.allPods().isEmpty());
        shop.applyEngine();
        shop.awaitReady();
        assertThat(stored(shop).at("/sources/0/name").asText()).isEqualTo("music-db");
    }

    private static JsonNode stored(MusicShop shop) throws SQLException, IOException {
        try (Connection database = shop.database("postgres", shop.secret("music-postgres", "password"));
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select metadata from hdb_catalog.hdb_metadata")) {
            row.next();
            return new ObjectMapper().readTree(row.getString(1));
        }
    }

    /** The rest is up to Kubernetes, and waited for at the end. */
    private static CompletableFuture<Void> anEngineGoesWithItsNamespace(MusicShop shop) {
        assertThat(hasFinalizer(shop)).isTrue();
        var deletion = deletion(
                "the namespace of an Engine with deletionPolicy Delete", shop.installation(), shop.namespace());
        Until.isSo("the operator lets the Engine go", BOUND, () -> !hasFinalizer(shop));
        return deletion;
    }

    private static void theChartGoes(MusicShop shop, Installation installation) {
        String service = shop.service();
        try (Load load = Load.start(service, 50, () -> GENRES)) {
            assertThat(hasFinalizer(shop)).isTrue();
            Instant start = Instant.now();
            installation.uninstall();
            Figures.say("helm uninstall", Figures.since(start));
            assertThat(Figures.since(start)).isLessThan(BOUND);
            assertThat(hasFinalizer(shop)).isFalse();
            Until.sleep(Duration.ofSeconds(2));
            assertThat(load.end("queries while the chart is uninstalled")).isEmpty();
        }
        assertThat(GENRES.isAnswered(service)).isTrue();
    }

    /** Nobody uninstalls the chart here. */
    private static void anOperatorGoesWithItsNamespace(MusicShop shop, Installation installation) {
        String namespace = installation.installAgain("another-operator");
        Until.isSo("the new operator looks after the Engine", BOUND, () -> hasFinalizer(shop));
        shop.awaitReady();
        deletion("the namespace of an operator that is not uninstalled", installation, namespace)
                .join();
        assertThat(hasFinalizer(shop)).isFalse();
        assertThat(GENRES.isAnswered(shop.service())).isTrue();
    }

    private static boolean hasFinalizer(MusicShop shop) {
        Engine engine = shop.installation()
                .client()
                .resources(Engine.class)
                .inNamespace(shop.namespace())
                .withName("music")
                .get();
        return engine != null && !engine.getFinalizers().isEmpty();
    }

    /** Fails unless it is over within a minute. */
    private static CompletableFuture<Void> deletion(String what, Installation installation, String namespace) {
        installation.evidence().checkBeforeTheEndOf(namespace);
        return CompletableFuture.runAsync(() -> {
            Instant start = Instant.now();
            installation.delete(namespace);
            Figures.say(what + " is deleted after", Figures.since(start));
        });
    }
}
