package dev.postern.metadata;

import java.util.List;

/**
 * The export of telemetry.
 */
public record OpenTelemetryMetadata(
        OpenTelemetryStatus status,
        List<OpenTelemetryDataType> dataTypes,
        OpenTelemetryExporter exporter,
        int maxExportBatchSize) {
    /** The most spans of one export, where the document does not say. */
    public static final int DEFAULT_BATCH_SIZE = 512;

    /** Nothing is exported. */
    public static final OpenTelemetryMetadata DISABLED = new OpenTelemetryMetadata(
            OpenTelemetryStatus.DISABLED, List.of(), OpenTelemetryExporter.NONE, DEFAULT_BATCH_SIZE);

    public OpenTelemetryMetadata {
        dataTypes = List.copyOf(dataTypes);
    }

    /** This, with status replaced. */
    public OpenTelemetryMetadata withStatus(OpenTelemetryStatus status) {
        return new OpenTelemetryMetadata(status, dataTypes, exporter, maxExportBatchSize);
    }
}
