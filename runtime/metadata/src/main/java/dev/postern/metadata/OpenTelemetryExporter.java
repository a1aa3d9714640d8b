package dev.postern.metadata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where telemetry goes.
 */
public record OpenTelemetryExporter(
        @Nullable String tracesEndpoint,
        @Nullable String metricsEndpoint,
        @Nullable String logsEndpoint,
        String protocol,
        List<HeaderMetadata> headers,
        Map<String, String> resourceAttributes,
        List<TracePropagator> tracesPropagators) {
    /** The one protocol. */
    public static final String HTTP_PROTOBUF = "http/protobuf";

    /** Nowhere. */
    public static final OpenTelemetryExporter NONE =
            new OpenTelemetryExporter(null, null, null, HTTP_PROTOBUF, List.of(), Map.of(), List.of());

    public OpenTelemetryExporter {
        headers = List.copyOf(headers);
        resourceAttributes = Ordered.copyOf(resourceAttributes);
        tracesPropagators = List.copyOf(tracesPropagators);
    }
}
