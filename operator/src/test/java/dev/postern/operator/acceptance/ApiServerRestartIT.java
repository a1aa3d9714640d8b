package dev.postern.operator.acceptance;

import dev.postern.operator.cluster.TestCluster;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The API server goes away and comes back: requests are answered meanwhile, and what is edited afterwards is served. */
@Isolated("everybody else needs the API server")
class ApiServerRestartIT {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private static Installation installed;
    private static OperatorProcess operator;
    private static SmallEngine shop;
    private static Instance instance;

    @BeforeAll
    static void start() {
        assumeTrue(
                Cluster.TEST.itself() instanceof TestCluster.Devcluster own && own.isOurs(),
                "only a cluster of the tests' own is hurt");
        installed = Installation.watching("shop");
        operator = OperatorProcess.leading(installed);
        shop = SmallEngine.applied(installed, "shop", "replicas: 1");
        instance = Instance.ready(shop.namespace(), SmallEngine.NAME);
        shop.awaitProgrammed();
    }

    @AfterAll
    static void end() {
        if (installed != null) {
            instance.close();
            // Not closed: an API server that has just started forbids things until it has read who may do what.
            operator.process().terminate(Duration.ofSeconds(20));
            installed.close();
            shop.close();
        }
    }

    @Test
    void theOperatorGoesOn() {
        TestCluster.Devcluster cluster = (TestCluster.Devcluster) Cluster.TEST.itself();
        cluster.restartApiServer();
        assertThat(instance.graphql("{item {id}}")).isEqualTo("{'item':[{'id':1}]}");
        shop.patchColumns("\"id\",\"name\"");
        Figures.say(
                "after a restart of the API server an edit is served after",
                Eventually.timed(
                        MINUTE,
                        () -> assertThat(instance.graphql("{item {name}}")).isEqualTo("{'item':[{'name':'first'}]}")));
        Eventually.within(MINUTE, () -> assertThat(operator.leads()).isTrue());
        assertThat(operator.process().isAlive()).as(operator.process()::written).isTrue();
    }
}
