package dev.postern.server.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that ask one after the other without a pause worth mentioning. Every answer has to be data. */
final class Load implements AutoCloseable {
    private static final long PAUSE_MILLIS = 10;

    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    Load clients(int count, Supplier<Answer> request) {
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofVirtual().start(() -> run(request)));
        }
        return this;
    }

    private void run(Supplier<Answer> request) {
        while (!ended) {
            try {
                Answer answer = request.get();
                if (answer.status() == 200 && !answer.text().startsWith("{\"errors\"")) {
                    answered.incrementAndGet();
                } else {
                    failures.add(answer.toString());
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failures.add(e.toString());
            }
        }
    }

    /** Until now. */
    void expectNoFailure() {
        assertThat(failures).isEmpty();
        assertThat(answered.get()).isGreaterThan(20);
        answered.set(0);
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
