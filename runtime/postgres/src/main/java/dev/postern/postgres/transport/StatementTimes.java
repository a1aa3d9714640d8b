package dev.postern.postgres.transport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** How long statements took of late. One that was never seen counts as slow. */
final class StatementTimes {
    private static final int MOST = 10_000;
    private static final double SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    /** The share of the newest time in the mean. */
    private static final double NEWEST = 0.2;

    private final Cache<String, Mean> means =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Racing updates lose one of the times, which does not matter. */
    private static final class Mean {
        private volatile double nanos;
    }

    boolean isShort(String sql) {
        Mean mean = means.getIfPresent(sql);
        return mean != null && mean.nanos <= SHORT_NANOS;
    }

    /** Takes the statement's times in nanoseconds. */
    LongConsumer of(String sql) {
        return nanos -> took(sql, nanos);
    }

    private void took(String sql, long nanos) {
        Mean mean = means.getIfPresent(sql);
        if (mean == null) {
            mean = new Mean();
            mean.nanos = nanos;
            means.put(sql, mean);
            return;
        }
        mean.nanos = (1 - NEWEST) * mean.nanos + NEWEST * nanos;
    }

    /** Whatever the mean says: it did not end in time. */
    void overstayed(String sql) {
        took(sql, TimeUnit.SECONDS.toNanos(1));
    }
}
