package dev.postern.operator.acceptance;

import dev.postern.crds.Engine;
import dev.postern.crds.Permission;
import dev.postern.crds.ResourceStatus;
import dev.postern.crds.Table;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 500 Tables and 2,000 Permissions on one Engine: how long it takes, how much memory, and how little one edit costs. */
class LargeEngineIT {
    private static final int TABLES = 500;
    private static final int ROLES = 4;
    private static final Duration LONG = Duration.ofSeconds(180);
    private static final KubernetesClient ADMIN = Cluster.TEST.client();

    private static Installation installed;
    private static OperatorProcess operator;
    private static SmallEngine shop;
    private static Instance instance;

    @BeforeAll
    static void apply() throws Exception {
        installed = Installation.watching("shop");
        operator = OperatorProcess.leading(installed);
        shop = SmallEngine.applied(installed, "shop", "replicas: 1");
        instance = Instance.ready(shop.namespace(), SmallEngine.NAME);
        shop.awaitProgrammed();
        shop.database().execute("""
                        DO $$ BEGIN FOR i IN 1..500 LOOP
                          EXECUTE format('CREATE TABLE t%s (id int PRIMARY KEY, owner text, price numeric)', i);
                          EXECUTE format('INSERT INTO t%s VALUES (%s, ''me'', 1)', i, i);
                        END LOOP; END $$
                        """);
    }

    @AfterAll
    static void end() throws InterruptedException {
        instance.close();
        operator.close();
        installed.close();
        shop.close();
    }

    @Test
    void isProgrammedAndFitsTheMemory() throws Exception {
        Instant start = Instant.now();
        create();
        Duration created = Duration.between(start, Instant.now());
        Figures.say("2,500 resources are created within", created);
        Eventually.within(LONG, () -> assertThat(shop.status().attached()).isEqualTo(TABLES * (1 + ROLES) + 3));
        Conditions.await(LONG, Engine.class, shop.namespace(), SmallEngine.NAME, "Programmed", "True AllInstances");
        Figures.say(
                "the Engine is programmed, from the last of them", since(start).minus(created));
        Figures.say("meanwhile an edit is served after", edit("t8"));
        Eventually.within(LONG, () -> {
            assertThat(instance.graphql("{t500 {id}}")).isEqualTo("{'t500':[{'id':500}]}");
            assertThat(notReady(Table.class)).isZero();
            assertThat(notReady(Permission.class)).isZero();
        });
        Figures.say("all have their status, from the last of them", since(start).minus(created));
        assertThat(shop.status().inconsistent()).isZero();
        Figures.say("the operator's heap with them (MiB)", Math.round(operator.heap() / 1024 / 1024));
        Figures.say(
                "the operator's resident memory, at its peak (MiB)",
                operator.process().peakMegabytes());

        anEditCostsLittle();
        assertThat(operator.process().peakMegabytes()).isLessThan(OperatorProcess.MEGABYTES);
    }

    private static Duration since(Instant start) {
        return Duration.between(start, Instant.now());
    }

    private static void anEditCostsLittle() {
        Eventually.pause(Duration.ofSeconds(2));
        Instant before = Instant.now();
        Figures.say("an edited Permission of 2,000 is served after", edit("t7"));
        Conditions.await(LONG, Permission.class, shop.namespace(), "t7-anonymous", "Ready", "True Ready");
        Eventually.pause(Duration.ofSeconds(3));
        operator.audit().map(audit -> audit.writesSince(before)).ifPresent(writes -> {
            Figures.say("it made the operator write", writes.size());
            assertThat(writes).hasSizeLessThanOrEqualTo(6);
        });
    }

    /** Shows anonymous another column; the time until it is served. */
    private static Duration edit(String table) {
        String patch = "{\"spec\":{\"select\":{\"columns\":[\"id\",\"price\"]}}}";
        installed.kubectl("shop", "patch", "permission", table + "-anonymous", "--type=merge", "--patch", patch);
        return Eventually.timed(
                LONG,
                () -> assertThat(instance.graphql("{%s {price}}".formatted(table)))
                        .contains("'price':1"));
    }

    private static <T extends CustomResource<?, ResourceStatus>> long notReady(Class<T> kind) {
        return ADMIN.resources(kind).inNamespace(shop.namespace()).list().getItems().stream()
                .filter(resource -> !Conditions.brief(resource, "Ready").equals("True Ready"))
                .count();
    }

    private static void create() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 1; i <= TABLES; i++) {
                int number = i;
                all.add(pool.submit(() -> create(number)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static void create(int table) {
        ADMIN.resource(resource("Table", "t" + table, "{sourceRef: {name: shop-db}, table: {name: t" + table + "}}"))
                .create();
        for (String role : List.of("anonymous", "customer", "employee", "auditor")) {
            String spec =
                    "{tableRef: {name: t%d}, role: %s, select: {columns: [id, owner], filter: {owner: {_eq: me}}}}"
                            .formatted(table, role);
            ADMIN.resource(resource("Permission", "t" + table + "-" + role, spec))
                    .create();
        }
    }

    private static HasMetadata resource(String kind, String name, String spec) {
        return Serialization.unmarshal("""
                apiVersion: postern.dev/v1alpha1
                kind: %s
                metadata: {name: %s, namespace: %s}
                spec: %s
                """.formatted(kind, name, shop.namespace(), spec));
    }
}
