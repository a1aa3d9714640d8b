package dev.postern.server;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * SIGTERM and SIGINT: first the work in hand is ended, then the process. Quarkus' own shutdown would close the port at once, in
 * the midst of requests.
 */
final class Termination {
    private static final List<String> SIGNALS = List.of("TERM", "INT");

    private final Runnable endWork;
    private final AtomicBoolean asked = new AtomicBoolean();

    Termination(Runnable endWork) {
        this.endWork = endWork;
    }

    void install() {
        SIGNALS.forEach(name -> Signal.handle(new Signal(name), this::handle));
    }

    /** Who asks a second time is not willing to wait. */
    private void handle(Signal signal) {
        if (!asked.getAndSet(true)) {
            endWork.run();
        }
        System.exit(128 + signal.getNumber());
    }
}
