package dev.postern.operator.acceptance;

import java.time.Duration;

/** What a run measured, for who reads its output. */
final class Figures {
    private Figures() {}

    static void say(String what, Duration taken) {
        say(what, "%.1f s".formatted(taken.toMillis() / 1000.0));
    }

    static void say(String what, Object amount) {
        System.out.println("FIGURE " + what + ": " + amount);
    }
}
