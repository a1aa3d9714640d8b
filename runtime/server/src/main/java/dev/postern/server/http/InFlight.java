package dev.postern.server.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests that are being answered, so that the server can wait for them when it ends. Others still come for a while,
 * over connections that are open or from balancers that have not heard yet: they are answered, too.
 */
public final class InFlight {
    private static final Duration LONGEST_QUIET = Duration.ofSeconds(2);

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();
    private volatile long lastBegan = System.nanoTime();

    public void begin() {
        count.incrementAndGet();
        lastBegan = System.nanoTime();
    }

    /** Somebody only asks how the server is, which goes on until it is gone. */
    void beginProbe() {
        count.incrementAndGet();
    }

    public void end() {
        count.decrementAndGet();
    }

    /** Whether the server is about to end: it is not ready any more, and connections close with their answers. */
    public boolean isDraining() {
        return draining.get();
    }

    /** Says that the end has come. */
    public void announceEnd() {
        if (!draining.getAndSet(true)) {
            lastBegan = System.nanoTime();
        }
    }

    /** How long nothing must have come before the end: a part of {@code patience}. */
    public static Duration quiet(Duration patience) {
        Duration part = patience.dividedBy(10);
        return part.compareTo(LONGEST_QUIET) < 0 ? part : LONGEST_QUIET;
    }

    /** Waits until nothing is in flight and nothing has come for some time, but no longer than {@code patience}. */
    public void drain(Duration patience) throws InterruptedException {
        announceEnd();
        long quiet = quiet(patience).toNanos();
        long deadline = System.nanoTime() + patience.toNanos();
        while (isBusy(quiet) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private boolean isBusy(long quiet) {
        return count.get() > 0 || System.nanoTime() - lastBegan < quiet;
    }
}
