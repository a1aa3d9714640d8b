package dev.postern.operator.acceptance;

import dev.postern.crds.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static dev.postern.operator.acceptance.Conditions.await;
import static dev.postern.operator.acceptance.SmallEngine.asAdmin;
import static dev.postern.operator.acceptance.SmallEngine.exported;
import static org.assertj.core.api.Assertions.assertThat;

/** The metadata is what the resources say: what becomes of changes that come by another way, and of what nobody changed. */
class ManagedIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final String DROP =
            "{'type':'pg_drop_select_permission','args':{'source':'shop-db','table':'item','role':'anonymous'}}";
    private static final String ITEMS = "{item {id}}";
    private static final String FOUND = "{'item':[{'id':1}]}";

    private static Installation installed;
    private static OperatorProcess operator;
    private static SmallEngine shop;
    private static Instance instance;

    @BeforeAll
    static void start() {
        installed = Installation.watching("shop", "gone", "away");
        operator = OperatorProcess.leading(installed);
        shop = SmallEngine.applied(installed, "shop", "replicas: 1");
        instance = Instance.ready(shop.namespace(), SmallEngine.NAME);
        shop.awaitProgrammed();
    }

    @AfterAll
    static void end() throws InterruptedException {
        instance.close();
        operator.close();
        installed.close();
        shop.close();
    }

    @Test
    void aWriteByApiIsRefusedAndNamesTheOwner() {
        Http.Answer refused = asAdmin(instance, DROP);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("conflict");
        assertThat(refused.json().path("error").asText())
                .contains("change Permission " + shop.namespace() + "/item-anonymous instead");
        Http.Answer untrack = asAdmin(
                instance, "{'type':'pg_untrack_table','args':{'source':'shop-db','table':'item','cascade':true}}");
        assertThat(untrack.status()).isEqualTo(409);
        assertThat(untrack.json().path("error").asText()).contains("Table " + shop.namespace() + "/item");
        assertThat(exported(instance).findValuesAsText("role")).containsExactly("anonymous");
    }

    @Test
    void whatIsChangedInTheDatabaseIsPutBack() {
        shop.catalog().execute("UPDATE hdb_catalog.hdb_metadata SET metadata = '{\"version\":3,\"sources\":[]}'");
        Duration taken = Eventually.timed(
                MINUTE,
                () -> assertThat(shop.catalog().text("SELECT metadata FROM hdb_catalog.hdb_metadata"))
                        .contains("\"anonymous\""));
        Figures.say("metadata changed in its database is put back after", taken);
        Eventually.within(SOON, () -> assertThat(instance.graphql(ITEMS)).isEqualTo(FOUND));
        Eventually.within(
                SOON, () -> assertThat(shop.events("Engine", SmallEngine.NAME)).contains("MetadataCorrected"));
    }

    @Test
    void withPolicyWarnAWriteIsTakenAndToldOf() {
        shop.patch("{\"spec\":{\"metadataPolicy\":\"Warn\"}}");
        Eventually.within(
                SOON, () -> assertThat(asAdmin(instance, DROP).status()).isEqualTo(200));
        assertThat(exported(instance).findValuesAsText("role")).isEmpty();
        Engine drifted =
                await(MINUTE, Engine.class, shop.namespace(), SmallEngine.NAME, "Drifted", "True ChangedByApi");
        assertThat(Conditions.brief(drifted, "Programmed")).isEqualTo("True AllInstances");
        assertThat(instance.graphql(ITEMS)).contains("not found in type: 'query_root'");

        shop.patchColumns("\"id\",\"name\"");
        Eventually.within(
                SOON, () -> assertThat(instance.graphql("{item {name}}")).isEqualTo("{'item':[{'name':'first'}]}"));
        await(SOON, Engine.class, shop.namespace(), SmallEngine.NAME, "Drifted", "False AsDeclared");
        shop.patchColumns("\"id\"");
        shop.patch("{\"spec\":{\"metadataPolicy\":\"Correct\"}}");
        Eventually.within(
                SOON, () -> assertThat(asAdmin(instance, DROP).status()).isEqualTo(409));
    }

    @Test
    void anOperatorThatStartsAnewSendsNothing() throws InterruptedException {
        shop.awaitProgrammed();
        String version = shop.storedVersion();
        operator.close();
        operator = OperatorProcess.leading(installed);
        OperatorProcess started = operator;
        Eventually.within(
                SOON,
                () -> assertThat(started.metric("operator_sdk_reconciliations_success", ""))
                        .isPositive());
        Eventually.pause(Duration.ofSeconds(2));
        assertThat(shop.storedVersion()).isEqualTo(version);
        assertThat(operator.audit().map(AuditLog::writes).orElse(List.of())).isEmpty();
    }

    @Test
    void aPausedEngineIsLeftAsItIs() {
        shop.awaitProgrammed();
        installed.kubectl("shop", "annotate", "engine", SmallEngine.NAME, "postern.dev/paused=true");
        Eventually.pause(Duration.ofSeconds(2));
        Instant paused = Instant.now();
        String version = shop.storedVersion();
        shop.patchColumns("\"name\"");
        shop.patch("{\"spec\":{\"replicas\":2}}");
        installed.kubectl("shop", "delete", "configmap", "shop-config");
        Eventually.pause(Duration.ofSeconds(6));
        assertThat(operator.audit().map(audit -> audit.writesSince(paused)).orElse(List.of()))
                .isEmpty();
        assertThat(shop.storedVersion()).isEqualTo(version);
        assertThat(instance.graphql(ITEMS)).isEqualTo(FOUND);

        installed.kubectl("shop", "annotate", "engine", SmallEngine.NAME, "postern.dev/paused-");
        Eventually.within(
                SOON, () -> assertThat(instance.graphql("{item {name}}")).isEqualTo("{'item':[{'name':'first'}]}"));
        Eventually.within(
                SOON,
                () -> assertThat(installed.kubectl("shop", "get", "configmap", "shop-config", "-o", "name"))
                        .contains("shop-config"));
        shop.patchColumns("\"id\"");
        Eventually.within(SOON, () -> assertThat(instance.graphql(ITEMS)).isEqualTo(FOUND));
    }

    @Test
    void whatIsDeletedForGoodGoesWithinAMinute() {
        try (SmallEngine gone = SmallEngine.applied(installed, "gone", "deletionPolicy: Delete");
                SmallEngine away = SmallEngine.applied(installed, "away", "deletionPolicy: Delete");
                Instance serving = Instance.ready(gone.namespace(), SmallEngine.NAME);
                Instance dead = Instance.ready(away.namespace(), SmallEngine.NAME)) {
            gone.awaitProgrammed();
            away.awaitProgrammed();
            dead.kill();
            installed.kubectl("gone", "delete", "engine", SmallEngine.NAME, "--wait=false");
            installed.kubectl("away", "delete", "engine", SmallEngine.NAME, "--wait=false");

            Figures.say("an Engine to be deleted with its metadata is gone after", timeUntilGone("gone"));
            assertThat(exported(serving).path("metadata").toString()).doesNotContain("item");
            // Nobody owns it any more.
            assertThat(asAdmin(serving, "{'type':'clear_metadata','args':{}}").status())
                    .isEqualTo(200);

            Figures.say("one whose instances are away is gone after", timeUntilGone("away"));
            assertThat(away.catalog().text("SELECT metadata FROM hdb_catalog.hdb_metadata"))
                    .contains("item");
            assertThat(away.events("Engine", SmallEngine.NAME)).contains("MetadataRetained");
        }
    }

    private static Duration timeUntilGone(String place) {
        return Eventually.timed(
                MINUTE,
                () -> assertThat(installed.kubectl(place, "get", "engine,deployment,service", "-o", "name"))
                        .isEmpty());
    }
}
