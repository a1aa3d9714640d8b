package dev.postern.server.acceptance;

import java.time.Duration;
import java.util.function.Supplier;

/** What must become true within a time. */
final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** The value of the first look that throws no {@link AssertionError}; at the end, the error of the last one. */
    static <T> T within(Duration longest, Supplier<T> look) {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            try {
                return look.get();
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
            pause();
        }
    }

    static void within(Duration longest, Runnable look) {
        within(longest, () -> {
            look.run();
            return true;
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
