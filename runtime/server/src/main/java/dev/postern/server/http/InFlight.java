package dev.postern.server.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that are being answered, so that the server can wait for them when it ends. */
public final class InFlight {
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();

    public void begin() {
        count.incrementAndGet();
    }

    public void end() {
        count.decrementAndGet();
    }

    /** Whether the server is about to end and wants no new requests. */
    public boolean isDraining() {
        return draining.get();
    }

    /** Says that the end has come, and waits until nothing is in flight, but no longer than {@code patience}. */
    public void drain(Duration patience) throws InterruptedException {
        draining.set(true);
        long deadline = System.nanoTime() + patience.toNanos();
        while (count.get() > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
