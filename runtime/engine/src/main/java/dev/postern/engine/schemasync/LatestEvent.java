package dev.postern.engine.schemasync;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the two workers: the latest event only, and whether to look at the version whatever the event says. */
final class LatestEvent {
    private @Nullable SchemaEvent event;
    private boolean check;
    private boolean paused;

    /**
     * What to act on.
     *
     * @param check whether to compare versions even if the event is none of our business
     */
    record Wakeup(Optional<SchemaEvent> event, boolean check) {}

    synchronized void offer(SchemaEvent latest) {
        event = latest;
        notifyAll();
    }

    synchronized void check() {
        check = true;
        notifyAll();
    }

    /** From now on {@link #take} waits. */
    synchronized void pause() {
        paused = true;
    }

    synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** Waits for something to act on; when nothing comes for so long, that is a reason to check, too. */
    synchronized Wakeup take(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (paused || (event == null && !check)) {
            long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (paused) {
                wait();
            } else if (millis > 0) {
                wait(millis);
            } else {
                check = true;
            }
        }
        Wakeup wakeup = new Wakeup(Optional.ofNullable(event), check);
        event = null;
        check = false;
        return wakeup;
    }
}
