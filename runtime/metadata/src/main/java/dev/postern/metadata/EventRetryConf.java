package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * How delivery is tried again; times in seconds.
 *
 * @param timeoutSec null: 60
 */
public record EventRetryConf(
        int numRetries, int intervalSec, @Nullable Integer timeoutSec) {
    /** No retries. */
    public static final EventRetryConf DEFAULT = new EventRetryConf(0, 10, 60);
}
