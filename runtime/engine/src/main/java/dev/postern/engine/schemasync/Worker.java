package dev.postern.engine.schemasync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A named thread that works until it is interrupted. */
final class Worker {
    private final String name;
    private final Work work;
    private @Nullable Thread thread;

    /** Ends when interrupted. */
    @FunctionalInterface
    interface Work {
        void run() throws InterruptedException;
    }

    Worker(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    synchronized void start() {
        if (thread == null) {
            thread = Thread.ofVirtual().name(name).start(this::run);
        }
    }

    private void run() {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts it and waits a little. */
    synchronized void stop() {
        if (thread == null) {
            return;
        }
        thread.interrupt();
        join(thread, Duration.ofSeconds(1));
    }

    static void join(Thread thread, Duration longest) {
        try {
            thread.join(longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
