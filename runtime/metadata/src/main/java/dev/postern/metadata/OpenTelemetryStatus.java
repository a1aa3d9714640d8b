package dev.postern.metadata;

/**
 * Whether telemetry is exported.
 */
public enum OpenTelemetryStatus implements Spelled {
    ENABLED("enabled"),
    DISABLED("disabled");

    private final String spelling;

    OpenTelemetryStatus(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
