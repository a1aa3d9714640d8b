package dev.postern.metadata;

import java.math.BigDecimal;

/**
 * How a scheduled call is tried again; times in seconds.
 *
 * @param toleranceSeconds later than this an event is dead
 */
public record CronRetryConf(
        int numRetries, BigDecimal retryIntervalSeconds, BigDecimal timeoutSeconds, BigDecimal toleranceSeconds) {
    /** No retries, dead after six hours. */
    public static final CronRetryConf DEFAULT =
            new CronRetryConf(0, BigDecimal.valueOf(10), BigDecimal.valueOf(60), BigDecimal.valueOf(21600));
}
