package dev.postern.metadata;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A periodic check of a source; times in seconds.
 *
 * @param testSql null where the kind of source has no SQL to give
 */
public record HealthCheck(
        @Nullable String testSql, BigDecimal interval, int retries, BigDecimal retryInterval, BigDecimal timeout) {}
