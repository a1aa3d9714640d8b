package dev.postern.metadata;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Limits on operations.
 *
 * @param timeLimit seconds
 */
public record ApiLimits(
        boolean disabled,
        @Nullable Limit<Integer> depthLimit,
        @Nullable Limit<Integer> nodeLimit,
        @Nullable Limit<RateLimit> rateLimit,
        @Nullable Limit<BigDecimal> timeLimit,
        @Nullable Limit<Integer> batchLimit) {
    /** No limits. */
    public static final ApiLimits NONE = new ApiLimits(false, null, null, null, null, null);
}
