package dev.postern.operator.acceptance;

import dev.postern.crds.Engine;
import dev.postern.crds.EngineStatus;
import dev.postern.crds.Permission;
import dev.postern.crds.Source;
import dev.postern.crds.Table;
import dev.postern.postgres.EmbeddedDatabase;
import io.fabric8.kubernetes.client.CustomResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static dev.postern.operator.acceptance.Conditions.await;
import static dev.postern.operator.acceptance.Conditions.awaitEngine;
import static dev.postern.operator.acceptance.Conditions.brief;
import static dev.postern.operator.acceptance.Conditions.message;
import static dev.postern.operator.acceptance.Conditions.now;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code kubectl apply} of samples/music ends in instances that serve it, and in statuses that say so. */
class AppliedIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Path MUSIC = Programs.ROOT.resolve("samples/music");
    private static final String ALBUMS = "{album(order_by: {id: asc}, limit: 1) {id}}";

    private static EmbeddedDatabase database;
    private static EmbeddedDatabase catalog;
    private static Installation installed;
    private static OperatorProcess operator;
    private static Instance first;
    private static Instance second;

    @BeforeAll
    static void apply() throws IOException {
        database = EmbeddedDatabase.create();
        catalog = EmbeddedDatabase.create();
        for (String file : List.of("01-schema.sql", "02-catalogue.sql", "03-shop.sql")) {
            database.execute(Files.readString(MUSIC.resolve("sql").resolve(file)));
        }
        installed = Installation.watching("music", "elsewhere");
        operator = OperatorProcess.leading(installed);
        installed.secret("music", "music-metadata", "url", catalog.url());
        installed.secret("music", "music-db", "url", database.url());
        installed.secret("music", "music-admin", "current", "admin-secret");
        installed.kubectl(
                "music",
                "apply",
                "--recursive",
                "--filename",
                MUSIC.resolve("resources").toString());
        keepOffNodes();
        first = Instance.started(namespace(), "music");
        second = Instance.ready(namespace(), "music");
        first.awaitReady();
        installed.kubectl(
                "music", "wait", "--for=condition=Ready", "--timeout=60s", "--all", "sources,tables,permissions");
    }

    /** The pods that the test declares to be ready must have no kubelet that knows better. */
    private static void keepOffNodes() {
        installed.kubectl(
                "music", "patch", "engine", "music", "--type=merge", "--patch", "spec: {pod: {" + Pods.NOWHERE + "}}");
    }

    @AfterAll
    static void end() throws InterruptedException {
        first.close();
        second.close();
        operator.close();
        installed.close();
        database.close();
        catalog.close();
    }

    private static String namespace() {
        return installed.namespace("music");
    }

    @Test
    void everyResourceIsReadyAndSaysOfWhichGeneration() {
        List<CustomResource<?, ?>> all = new java.util.ArrayList<>();
        var client = Cluster.TEST.client();
        all.add(now(Source.class, namespace(), "music-db"));
        all.add(now(Table.class, namespace(), "album"));
        client.resources(Permission.class).inNamespace(namespace()).list().getItems().stream()
                .filter(permission -> permission.getSpec().tableRef().name().equals("album"))
                .forEach(all::add);
        assertThat(all).hasSizeGreaterThan(3).allSatisfy(resource -> {
            assertThat(Conditions.of(resource))
                    .extracting(condition -> condition.type() + " " + condition.status() + " " + condition.reason())
                    .containsExactly(
                            "Accepted True Valid",
                            "Consistent True Consistent",
                            "Programmed True AllInstances",
                            "Ready True Ready");
            assertThat(Conditions.of(resource))
                    .allMatch(condition -> Objects.equals(
                            condition.observedGeneration(),
                            resource.getMetadata().getGeneration()));
        });
    }

    @Test
    void theEngineCountsAndIsReadyWhenItsPodsAre() {
        Engine rolling = awaitEngine(namespace(), "music", "Programmed", "True AllInstances");
        if (!brief(rolling, "Ready").equals("True Ready")) {
            assertThat(brief(rolling, "Ready")).isEqualTo("False RollingOut");
        }
        Eventually.within(Duration.ofSeconds(30), () -> {
            Pods.declareReady(namespace(), "music");
            assertThat(brief(now(Engine.class, namespace(), "music"), "Ready")).isEqualTo("True Ready");
        });
        installed.kubectl("music", "wait", "--for=condition=Ready", "--timeout=20s", "engine/music");

        EngineStatus status = now(Engine.class, namespace(), "music").getStatus();
        assertThat(status.url()).isEqualTo("http://music." + namespace() + ".svc:8080/v1/graphql");
        assertThat(status.replicas()).isEqualTo(2);
        assertThat(status.readyReplicas()).isEqualTo(2);
        assertThat(status.attached()).isGreaterThan(30);
        assertThat(status.instances())
                .extracting(EngineStatus.Instance::address)
                .containsExactlyInAnyOrder(first.authority(), second.authority());
        assertThat(status.instances())
                .allMatch(instance -> Objects.equals(instance.resourceVersion(), status.resourceVersion()));
    }

    @Test
    void eachRoleIsServedItsOwn() {
        assertThat(first.graphql("{album(where: {id: {_eq: 1}}) {id}}")).isEqualTo("{'album':[{'id':1}]}");
        assertThat(first.graphql("{album {price}}")).contains("field 'price' not found in type: 'album'");
        assertThat(first.graphql("{album_aggregate {aggregate {count}}}")).contains("not found in type: 'query_root'");
        Map<String, String> manager = Map.of("x-hasura-admin-secret", "admin-secret", "x-hasura-role", "manager");
        assertThat(first.graphql(manager, "{album_aggregate {aggregate {count}}}"))
                .isEqualTo("{'album_aggregate':{'aggregate':{'count':" + database.text("SELECT count(*) FROM album")
                        + "}}}");
        assertThat(first.graphql(Map.of("x-hasura-admin-secret", "wrong"), ALBUMS))
                .contains("access-denied");
    }

    @Test
    void anEditIsServedWithinThreeSecondsByAllInstances() {
        installed.kubectl(
                "music",
                "patch",
                "permission",
                "genre-anonymous",
                "--type=merge",
                "--patch",
                "{\"spec\":{\"select\":{\"filter\":{\"id\":{\"_eq\":1}}}}}");
        Duration taken = Eventually.timed(Duration.ofSeconds(3), () -> {
            assertThat(first.graphql("{genre {id}}")).isEqualTo("{'genre':[{'id':1}]}");
            assertThat(second.graphql("{genre {id}}")).isEqualTo("{'genre':[{'id':1}]}");
        });
        Figures.say("an edited Permission is served by both instances after", taken);
        Permission edited = await(SOON, Permission.class, namespace(), "genre-anonymous", "Ready", "True Ready");
        assertThat(edited.getStatus().observedGeneration())
                .isEqualTo(edited.getMetadata().getGeneration())
                .isGreaterThan(1);
    }

    @Test
    void aBrokenTableSaysWhyAndHarmsNobody() {
        installed.apply("music", """
                apiVersion: postern.dev/v1alpha1
                kind: Table
                metadata: {name: concert}
                spec:
                  sourceRef: {name: music-db}
                  table: {name: concert}
                ---
                apiVersion: postern.dev/v1alpha1
                kind: Permission
                metadata: {name: concert-anonymous}
                spec:
                  tableRef: {name: concert}
                  role: anonymous
                  select: {columns: ["*"], filter: {}}
                """);
        Duration taken = Eventually.timed(
                SOON,
                () -> assertThat(brief(now(Table.class, namespace(), "concert"), "Consistent"))
                        .isEqualTo("False Inconsistent"));
        Figures.say("a broken Table is told of after", taken);
        Table broken = now(Table.class, namespace(), "concert");
        assertThat(message(broken, "Consistent")).contains("no such table/view exists in source: \"concert\"");
        assertThat(brief(broken, "Ready")).isEqualTo("False Inconsistent");
        await(SOON, Permission.class, namespace(), "concert-anonymous", "Consistent", "False Inconsistent");
        assertThat(brief(now(Table.class, namespace(), "album"), "Ready")).isEqualTo("True Ready");
        assertThat(first.graphql(ALBUMS)).isEqualTo("{'album':[{'id':1}]}");
        Engine engine = awaitEngine(namespace(), "music", "Consistent", "False InconsistentResources");
        assertThat(engine.getStatus().inconsistent()).isEqualTo(2);
        assertThat(events("concert")).contains("Inconsistent");

        database.execute("CREATE VIEW gig AS SELECT 7 AS id");
        installed.kubectl(
                "music",
                "patch",
                "table",
                "concert",
                "--type=merge",
                "--patch",
                "{\"spec\":{\"table\":{\"name\":\"gig\"}}}");
        await(SOON, Table.class, namespace(), "concert", "Ready", "True Ready");
        await(SOON, Permission.class, namespace(), "concert-anonymous", "Ready", "True Ready");
        Eventually.within(SOON, () -> assertThat(first.graphql("{gig {id}}")).isEqualTo("{'gig':[{'id':7}]}"));
        installed.kubectl("music", "delete", "table/concert", "permission/concert-anonymous");
        Eventually.within(SOON, () -> assertThat(first.graphql("{gig {id}}")).contains("not found"));
        awaitEngine(namespace(), "music", "Consistent", "True Consistent");
    }

    private static List<String> events(String about) {
        return Cluster.TEST.client().events().v1().events().inNamespace(namespace()).list().getItems().stream()
                .filter(event -> event.getRegarding().getName().equals(about))
                .map(io.fabric8.kubernetes.api.model.events.v1.Event::getReason)
                .toList();
    }

    @Test
    void whatCannotBeAcceptedSaysWhy() {
        installed.apply("music", REFUSED.replace("ELSEWHERE", installed.namespace("elsewhere")));
        installed.apply("elsewhere", REFUSED_ELSEWHERE.replace("MUSIC", namespace()));

        refused(Table.class, "music", "lost", "False RefNotFound", "there is no Source " + namespace() + "/musik-db");
        refused(
                Permission.class,
                "music",
                "lost",
                "False RefNotFound",
                "there is no Table " + namespace() + "/lost-too");
        refused(Source.class, "music", "orphan", "False RefNotFound", "there is no Engine " + namespace() + "/nobody");
        refused(Table.class, "music", "orphan", "False RefNotAccepted", "has a problem of its own");
        refused(Permission.class, "music", "orphan", "False RefNotAccepted", "has a problem of its own");
        refused(
                Table.class,
                "music",
                "second",
                "False Conflict",
                "Table " + namespace() + "/album already tracks public.album");
        refused(Permission.class, "music", "second", "False Conflict", "already says what anonymous may do");
        refused(Table.class, "elsewhere", "stranger", "False RefNotPermitted", "takes nothing from another namespace");

        assertThat(brief(now(Table.class, namespace(), "album"), "Ready")).isEqualTo("True Ready");
        // What was missing comes.
        installed.apply("music", """
                apiVersion: postern.dev/v1alpha1
                kind: Table
                metadata: {name: lost-too}
                spec: {sourceRef: {name: music-db}, table: {name: track_of_the_day}}
                """);
        database.execute("CREATE VIEW track_of_the_day AS SELECT 1 AS id");
        await(SOON, Permission.class, namespace(), "lost", "Accepted", "True Valid");
        installed.kubectl("elsewhere", "delete", "table/stranger");
        installed.kubectl("music", "delete", "table/lost", "table/lost-too", "table/orphan", "table/second");
        installed.kubectl(
                "music", "delete", "permission/lost", "permission/orphan", "permission/second", "source/orphan");
        awaitEngine(namespace(), "music", "Consistent", "True Consistent");
    }

    private static <T extends CustomResource<?, ?>> void refused(
            Class<T> kind, String place, String name, String brief, String message) {
        T resource = await(SOON, kind, installed.namespace(place), name, "Accepted", brief);
        assertThat(message(resource, "Accepted")).contains(message);
        assertThat(brief(resource, "Ready")).isEqualTo(brief);
        assertThat(brief(resource, "Programmed")).isEqualTo("False NotAccepted");
    }

    @Test
    void kubectlGetPosternListsAllKinds() {
        String listed = installed.kubectl("music", "get", "postern");
        assertThat(listed)
                .contains("engine.postern.dev/music")
                .contains("source.postern.dev/music-db")
                .contains("table.postern.dev/album ")
                .contains("permission.postern.dev/album-anonymous");
        assertThat(listed.lines().filter(line -> line.startsWith("table.postern.dev/album ")))
                .singleElement()
                .asString()
                .matches(".* True +Ready .*");
    }

    private static final String REFUSED = """
            apiVersion: postern.dev/v1alpha1
            kind: Table
            metadata: {name: lost}
            spec: {sourceRef: {name: musik-db}, table: {name: album}}
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Permission
            metadata: {name: lost}
            spec: {tableRef: {name: lost-too}, role: anonymous, select: {columns: [id], filter: {}}}
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Source
            metadata: {name: orphan}
            spec: {engineRef: {name: nobody}, postgres: {connection: {secretRef: {name: music-db, key: url}}}}
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Table
            metadata: {name: orphan}
            spec: {sourceRef: {name: orphan}, table: {name: album}}
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Permission
            metadata: {name: orphan}
            spec: {tableRef: {name: orphan}, role: anonymous, select: {columns: [id], filter: {}}}
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Table
            metadata: {name: second}
            spec: {sourceRef: {name: music-db}, table: {name: album}}
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Permission
            metadata: {name: second}
            spec: {tableRef: {name: album}, role: anonymous, select: {columns: [id], filter: {}}}
            """;

    private static final String REFUSED_ELSEWHERE = """
            apiVersion: postern.dev/v1alpha1
            kind: Table
            metadata: {name: stranger}
            spec: {sourceRef: {name: music-db, namespace: MUSIC}, table: {name: genre}}
            """;
}
