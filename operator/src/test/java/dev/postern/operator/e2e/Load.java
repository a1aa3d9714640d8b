package dev.postern.operator.e2e;

import dev.postern.operator.e2e.HttpConnection.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Requests at a steady rate, whether or not earlier ones are answered: every other one on a connection of its own, the rest
 * on connections that stay open as long as the server lets them. Each that is not answered with data is a failure.
 */
final class Load implements AutoCloseable {
    private final String authority;
    private final int perSecond;
    private final Supplier<Call> calls;
    private final Instant start = Instant.now();
    private final Queue<HttpConnection> open = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Long> micros = new ConcurrentLinkedQueue<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread pace;
    private volatile boolean isEnding;

    private Load(String authority, int perSecond, Supplier<Call> calls) {
        this.authority = authority;
        this.perSecond = perSecond;
        this.calls = calls;
        pace = Thread.ofPlatform().daemon().name("load").start(this::pace);
    }

    static Load start(String authority, int perSecond, Supplier<Call> calls) {
        return new Load(authority, perSecond, calls);
    }

    private void pace() {
        long begin = System.nanoTime();
        for (long sent = 0; !isEnding; sent++) {
            long due = begin + sent * TimeUnit.SECONDS.toNanos(1) / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            boolean isKept = sent % 2 == 0;
            senders.execute(() -> send(isKept));
        }
    }

    private void send(boolean isKept) {
        Call call = calls.get();
        Instant at = Instant.now();
        @Nullable HttpConnection connection = isKept ? idle() : null;
        String which = connection != null ? "open" : "new";
        try {
            connection = connection != null ? connection : new HttpConnection(authority);
            Response response = connection.send(Call.PATH, call.headers(), call.body());
            if (response.status() != 200 || !response.body().startsWith("{\"data\"")) {
                throw new IOException(response.status() + " " + response.body());
            }
            micros.add(Figures.since(at).toNanos() / 1000);
            if (isKept && response.keepsOpen()) {
                open.add(connection);
            } else {
                connection.close();
            }
        } catch (IOException | RuntimeException e) {
            failures.add("%s, %.3f s after the start, %d ms, %s connection: %s"
                    .formatted(
                            at,
                            Duration.between(start, at).toMillis() / 1000.0,
                            Figures.since(at).toMillis(),
                            which,
                            e));
            if (connection != null) {
                connection.close();
            }
        }
    }

    /** As any client does, leaves alone what the server has closed since. */
    private @Nullable HttpConnection idle() {
        @Nullable HttpConnection connection = open.poll();
        while (connection != null && connection.isOver()) {
            connection.close();
            connection = open.poll();
        }
        return connection;
    }

    /**
     * Ends it.
     *
     * @return the failures, each with its time and what was got
     */
    List<String> end(String what) {
        close();
        List<Long> sorted = new ArrayList<>(micros);
        Collections.sort(sorted);
        Duration took = Figures.since(start);
        Figures.say(
                "%s: %d requests in %.0f s, %d failed; half of them took %.1f ms, 99 %% %.1f ms, the longest %.1f ms"
                        .formatted(
                                what,
                                sorted.size() + failures.size(),
                                took.toMillis() / 1000.0,
                                failures.size(),
                                percentile(sorted, 0.5),
                                percentile(sorted, 0.99),
                                percentile(sorted, 1)));
        return List.copyOf(failures);
    }

    private static double percentile(List<Long> sorted, double part) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * part)) / 1000.0;
    }

    @Override
    public void close() {
        isEnding = true;
        try {
            pace.join();
            senders.shutdown();
            senders.awaitTermination(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        open.forEach(HttpConnection::close);
    }
}
