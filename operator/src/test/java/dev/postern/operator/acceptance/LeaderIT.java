package dev.postern.operator.acceptance;

import dev.postern.operator.acceptance.AuditLog.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Of several operators one leads, and nobody else writes, whatever becomes of the one that did. */
@Execution(ExecutionMode.CONCURRENT)
class LeaderIT {
    /** A lease is good for 15 s and asked for every 2 s, and a little. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    /** A follower asks every 2 to 5 s. */
    private static final Duration SOONER = Duration.ofSeconds(10);

    private static final Duration SOON = Duration.ofSeconds(30);

    private static Installation installed;
    private static SmallEngine shop;
    private static int edits;

    @BeforeAll
    static void apply() {
        assumeTrue(Cluster.TEST.itself().auditLog().isPresent(), "who writes is seen in an audit log");
        installed = Installation.watching("shop");
        shop = SmallEngine.applied(installed, "shop", "replicas: 1");
    }

    @AfterAll
    static void end() {
        if (installed != null) {
            installed.close();
            shop.close();
        }
    }

    @Test
    void oneLeadsAndAnotherFollows() throws InterruptedException {
        OperatorProcess first = OperatorProcess.start(installed, "first");
        first.awaitLead(LEASE);
        try (OperatorProcess second = OperatorProcess.start(installed, "second")) {
            edit();
            awaitServed();
            assertThat(writes(first)).isNotEmpty();
            assertThat(writes(second)).isEmpty();

            first.process().kill();
            Figures.say(
                    "a leader that was killed is followed after",
                    Eventually.timed(LEASE, () -> assertThat(second.leads()).isTrue()));
            edit();
            awaitServed();
            assertThat(writes(second)).isNotEmpty();
            aLeaderThatSleepsTooLongEnds(second);
        }
    }

    private static void aLeaderThatSleepsTooLongEnds(OperatorProcess second) throws InterruptedException {
        try (OperatorProcess third = OperatorProcess.start(installed, "third")) {
            second.process().pause();
            Instant paused = Instant.now();
            third.awaitLead(LEASE);
            edit();
            awaitServed();
            edit();
            second.process().resume();
            assertThat(second.process().exitCode(SOON)).as("ends by itself").isPresent();
            assertThat(second.audit().orElseThrow().writesSince(paused)).isEmpty();
            awaitServed();
            aLeaderThatIsAskedToEndHandsOver(third);
        }
    }

    private static void aLeaderThatIsAskedToEndHandsOver(OperatorProcess third) throws InterruptedException {
        try (OperatorProcess fourth = OperatorProcess.start(installed, "fourth")) {
            third.process().terminate(SOON);
            Figures.say(
                    "a leader that was asked to end is followed after",
                    Eventually.timed(
                            Duration.ofSeconds(5),
                            () -> assertThat(fourth.leads()).isTrue()));
            edit();
            awaitServed();
        }
    }

    /** Changes the Engine so that its Service is another one. */
    private static void edit() {
        edits++;
        shop.patch("{\"spec\":{\"service\":{\"port\":%d}}}".formatted(9000 + edits));
    }

    private static void awaitServed() {
        Eventually.within(
                SOON,
                () -> assertThat(Cluster.TEST
                                .client()
                                .services()
                                .inNamespace(shop.namespace())
                                .withName(SmallEngine.NAME)
                                .require()
                                .getSpec()
                                .getPorts()
                                .getFirst()
                                .getPort())
                        .isEqualTo(9000 + edits));
    }

    private static List<Request> writes(OperatorProcess operator) {
        return operator.audit().orElseThrow().writes();
    }
}
