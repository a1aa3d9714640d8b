package dev.postern.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfig;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElector;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who of several operators leads: the one whose name is in a Lease. The others wait and hold nothing. One that loses the
 * lease ends; and one that slept, or that cannot reach the API server, does not learn at once that it lost it, so that
 * nothing is written by one that has not renewed its lease lately.
 */
final class Leadership {
    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final String LEASE = "postern-operator";
    private static final Duration LEASE_DURATION = Duration.ofSeconds(15);
    private static final Duration RENEW_DEADLINE = Duration.ofSeconds(10);
    private static final Duration RETRY_PERIOD = Duration.ofSeconds(2);
    private static final String READ = "GET";

    private final RenewedLease lease;
    private final Executor executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lease").factory());
    private volatile boolean isEnding;
    private @Nullable CompletableFuture<?> election;

    /** @param identity by which this operator is known */
    Leadership(String namespace, String identity) {
        lease = new RenewedLease(namespace, LEASE, identity, RENEW_DEADLINE);
    }

    /** For the client with which everything is written: lets only a leader write, and everybody see and ask for the lease. */
    Interceptor fence() {
        return new Interceptor() {
            @Override
            public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
                boolean isFree =
                        request.method().equals(READ) || request.uri().getPath().contains("/leases");
                if (!isFree && !isSure()) {
                    throw new KubernetesClientException("not the leader any more");
                }
            }
        };
    }

    /** Whether nobody else can lead at this moment. */
    boolean isSure() {
        return lease.isSure();
    }

    /**
     * Asks for the lease, again and again.
     *
     * @param begin called once, when it is this one's
     * @param follow called whenever another one is seen to have it
     */
    void start(KubernetesClient client, Runnable begin, Runnable follow) {
        LeaderCallbacks callbacks =
                new LeaderCallbacks(() -> Thread.ofPlatform().name("lead").start(begin), this::lost, leader -> {
                    LOG.infof("the leader is %s", leader);
                    if (!Objects.equals(leader, lease.identity())) {
                        follow.run();
                    }
                });
        election = new LeaderElector(
                        client,
                        new LeaderElectionConfig(
                                lease, LEASE_DURATION, RENEW_DEADLINE, RETRY_PERIOD, callbacks, true, LEASE),
                        executor)
                .start();
    }

    /** At once: what is under way must not go on. */
    private void lost() {
        if (!isEnding) {
            LOG.error("the lease is lost, so this operator ends");
            Runtime.getRuntime().halt(1);
        }
    }

    /** Gives the lease back, so that nobody has to wait for it. */
    void end() {
        isEnding = true;
        if (election != null) {
            election.cancel(false);
        }
    }
}
