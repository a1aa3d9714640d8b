package dev.postern.operator.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what comes about by itself. */
final class Until {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Until() {}

    /**
     * Asks until it is so; what cannot be asked is not so yet.
     *
     * @return how long it took
     */
    static Duration isSo(String what, Duration bound, BooleanSupplier question) {
        Instant start = Instant.now();
        while (true) {
            String trouble = "";
            try {
                if (question.getAsBoolean()) {
                    return Figures.since(start);
                }
            } catch (RuntimeException e) {
                trouble = ": " + e;
            }
            if (Figures.since(start).compareTo(bound) > 0) {
                throw new AssertionError("not within " + bound.toSeconds() + " s: " + what + trouble);
            }
            sleep(PAUSE);
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
