package dev.postern.metadata;

/**
 * What may be exported.
 */
public enum OpenTelemetryDataType implements Spelled {
    TRACES("traces"),
    METRICS("metrics"),
    LOGS("logs");

    private final String spelling;

    OpenTelemetryDataType(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
