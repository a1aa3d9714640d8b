package dev.postern.metadata;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The connection pool; times in seconds, null where the default holds.
 *
 * @param maxConnections of one instance; 50
 * @param totalMaxConnections of all instances
 * @param idleTimeout 180
 * @param retries of connecting; 1
 * @param poolTimeout how long to wait for a connection; for ever
 * @param connectionLifetime 600; 0 is for ever
 */
public record PoolSettings(
        @Nullable Integer maxConnections,
        @Nullable Integer totalMaxConnections,
        @Nullable Integer idleTimeout,
        @Nullable Integer retries,
        @Nullable BigDecimal poolTimeout,
        @Nullable BigDecimal connectionLifetime) {}
