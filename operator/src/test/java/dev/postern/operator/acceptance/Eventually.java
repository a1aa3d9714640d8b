package dev.postern.operator.acceptance;

import java.time.Duration;
import java.util.function.Supplier;

/** What must become true within a time, and what must stay true for one. */
final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(100);

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
            pause(PAUSE);
        }
    }

    static void within(Duration longest, Runnable look) {
        within(longest, () -> {
            look.run();
            return true;
        });
    }

    /** How long it took until the look threw no error. */
    static Duration timed(Duration longest, Runnable look) {
        long start = System.nanoTime();
        within(longest, look);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
