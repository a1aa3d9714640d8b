package dev.postern.metadata;

/**
 * What metrics look into.
 */
public record MetricsConfig(boolean analyzeQueryVariables, boolean analyzeResponseBody) {
    /** Neither. */
    public static final MetricsConfig DEFAULT = new MetricsConfig(false, false);
}
