package dev.postern.operator.acceptance;

import dev.postern.crds.Engine;
import dev.postern.crds.Permission;
import dev.postern.crds.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** Where nothing changes, nothing is written: neither by the operator nor to anything that it made. */
@Execution(ExecutionMode.CONCURRENT)
class SteadyStateIT {
    private static final Duration LONG = Duration.ofMinutes(Boolean.getBoolean("soak") ? 10 : 2);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String KINDS =
            "engines,sources,tables,permissions,eventtriggers,deployments,services,configmaps,"
                    + "serviceaccounts,pdb,hpa,networkpolicies,secrets";

    /** With values that the API server keeps in another form than they are given in. */
    private static final String EVERYTHING = """
            apiVersion: postern.dev/v1alpha1
            kind: Engine
            metadata: {name: shop}
            spec:
              replicas: 2
              resources: {requests: {cpu: 1000m, memory: 1024Mi}, limits: {cpu: "2.0", memory: 1.5Gi}}
              settings: {logLevel: warn, serverTimeout: 30}
              pod:
                labels: {team: shop}
                annotations: {note: "1"}
                nodeSelector: {postern.dev/nowhere: "true"}
                tolerations: [{key: spot, operator: Exists}]
                topologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyway}]
                affinity:
                  podAntiAffinity:
                    preferredDuringSchedulingIgnoredDuringExecution:
                      - {weight: 1, podAffinityTerm: {topologyKey: zone, labelSelector: {matchLabels: {team: shop}}}}
              service: {type: NodePort, port: 80, annotations: {a: b}}
              podDisruptionBudget: {maxUnavailable: 1}
              networkPolicy: {from: [{namespaceSelector: {matchLabels: {team: shop}}}]}
              metadataDatabase: {secretRef: {name: shop, key: catalog}}
              adminSecrets: [{secretRef: {name: shop-admin, key: secret}}]
              auth: {unauthorizedRole: anonymous}
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Engine
            metadata: {name: idle}
            spec:
              metadataDatabase: {secretRef: {name: nothing, key: url}}
              autoscaling: {maxReplicas: 3}
              deletionPolicy: Delete
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Table
            metadata: {name: broken}
            spec: {sourceRef: {name: shop-db}, table: {name: nothing}}
            ---
            apiVersion: postern.dev/v1alpha1
            kind: Permission
            metadata: {name: lost}
            spec: {tableRef: {name: lost}, role: anonymous, select: {columns: [id], filter: {}}}
            ---
            apiVersion: postern.dev/v1alpha1
            kind: EventTrigger
            metadata: {name: told}
            spec: {tableRef: {name: item}, insert: {columns: ["*"]}, webhook: {url: "http://localhost:9"}}
            """;

    private static Installation installed;
    private static OperatorProcess operator;
    private static SmallEngine shop;
    private static Instance instance;

    @BeforeAll
    static void settle() {
        installed = Installation.watching("shop");
        operator = OperatorProcess.leading(installed);
        shop = SmallEngine.applied(installed, "shop", "replicas: 2");
        installed.apply("shop", EVERYTHING);
        instance = Instance.ready(shop.namespace(), SmallEngine.NAME);
        Conditions.await(SOON, Table.class, shop.namespace(), "broken", "Consistent", "False Inconsistent");
        Conditions.await(SOON, Permission.class, shop.namespace(), "lost", "Accepted", "False RefNotFound");
        Eventually.within(SOON, () -> {
            Pods.declareReady(shop.namespace(), SmallEngine.NAME);
            assertThat(Conditions.brief(shop.now(), "Ready")).isEqualTo("True Ready");
        });
        Conditions.await(SOON, Engine.class, shop.namespace(), "idle", "Programmed", "False NotApplied");
    }

    @AfterAll
    static void end() throws InterruptedException {
        instance.close();
        operator.close();
        installed.close();
        shop.close();
    }

    @Test
    void nothingIsWritten() {
        awaitRest();
        Instant start = Instant.now();
        List<String> before = versions();
        Eventually.pause(LONG);
        assertThat(operator.audit().map(audit -> audit.writesSince(start)).orElse(List.of()))
                .isEmpty();
        assertThat(versions()).isEqualTo(before);
    }

    /** The controllers of Kubernetes itself have their say too. */
    private static void awaitRest() {
        Eventually.within(SOON, () -> {
            List<String> before = versions();
            Eventually.pause(Duration.ofSeconds(5));
            assertThat(versions()).isEqualTo(before);
        });
    }

    private static List<String> versions() {
        String each = "{range .items[*]}{.kind}/{.metadata.name} {.metadata.resourceVersion}{'\\n'}{end}";
        return installed
                .kubectl("shop", "get", KINDS, "-o", "jsonpath=" + each.replace('\'', '"'))
                .lines()
                .toList();
    }
}
