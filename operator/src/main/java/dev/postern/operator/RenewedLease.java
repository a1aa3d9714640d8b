package dev.postern.operator;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaderElectionRecord;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.Lock;
import java.time.Duration;

/** A Lease that knows how long ago it was renewed, by a clock that goes on while the process sleeps. */
final class RenewedLease implements Lock {
    private final Lock lock;
    private final long sureNanos;
    private volatile boolean isHeld;
    private volatile long renewed;

    /** @param sure how long after it was renewed nobody else can have it */
    RenewedLease(String namespace, String name, String identity, Duration sure) {
        lock = new LeaseLock(namespace, name, identity);
        sureNanos = sure.toNanos();
    }

    boolean isSure() {
        return isHeld && System.nanoTime() - renewed < sureNanos;
    }

    @Override
    public LeaderElectionRecord get(KubernetesClient client) {
        return lock.get(client);
    }

    @Override
    public void create(KubernetesClient client, LeaderElectionRecord wanted) {
        long asked = System.nanoTime();
        lock.create(client, wanted);
        keep(wanted, asked);
    }

    @Override
    public void update(KubernetesClient client, LeaderElectionRecord wanted) {
        long asked = System.nanoTime();
        if (!isOwn(wanted)) {
            isHeld = false;
        }
        lock.update(client, wanted);
        keep(wanted, asked);
    }

    private void keep(LeaderElectionRecord written, long asked) {
        renewed = asked;
        isHeld = isOwn(written);
    }

    private boolean isOwn(LeaderElectionRecord wanted) {
        return identity().equals(wanted.getHolderIdentity());
    }

    @Override
    public String identity() {
        return lock.identity();
    }

    @Override
    public String describe() {
        return lock.describe();
    }
}
