package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import org.jspecify.annotations.Nullable;

/** Bounds of a connection pool. Times are durations such as {@code 180s} or {@code 10m}. */
public record Pool(
        @Min(1)
        @Max(10000)
        @JsonPropertyDescription("Connections at most; 50 when absent. Metadata: `pool_settings.max_connections`.")
        @Nullable
        Integer maxConnections,

        @Pattern(WholeSeconds.PATTERN)
        @JsonPropertyDescription(
                "How long an unused connection is kept, such as 180s. Metadata:" + " `pool_settings.idle_timeout`.")
        @Nullable
        String idleTimeout,

        @Min(0)
        @Max(100)
        @JsonPropertyDescription("How often a failed attempt to connect is repeated; 1 when absent. Metadata:"
                + " `pool_settings.retries`.")
        @Nullable
        Integer retries,

        @Pattern(WholeSeconds.PATTERN)
        @JsonPropertyDescription("How long a request waits for a free connection, such as 30s; for ever when absent."
                + " Metadata: `pool_settings.pool_timeout`.")
        @Nullable
        String acquireTimeout,

        @Pattern(WholeSeconds.PATTERN)
        @JsonPropertyDescription("Age at which a connection is replaced, such as 600s. Metadata:"
                + " `pool_settings.connection_lifetime`.")
        @Nullable
        String connectionLifetime) {}
