package dev.postern.metadata.json;

import dev.postern.metadata.OpenTelemetryDataType;
import dev.postern.metadata.OpenTelemetryExporter;
import dev.postern.metadata.OpenTelemetryMetadata;
import dev.postern.metadata.OpenTelemetryStatus;
import dev.postern.metadata.TracePropagator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the export of telemetry. */
public final class OpenTelemetryReader {
    private OpenTelemetryReader() {}

    /** The whole configuration. */
    public static OpenTelemetryMetadata openTelemetry(ObjectCursor o) {
        return new OpenTelemetryMetadata(
                o.choice("status", OpenTelemetryStatus.class, OpenTelemetryStatus.DISABLED),
                o.list("data_types", type -> type.choice(OpenTelemetryDataType.class)),
                o.optional("exporter_otlp", c -> c.object(OpenTelemetryReader::exporter), OpenTelemetryExporter.NONE),
                o.optional(
                        "batch_span_processor",
                        c -> c.object(OpenTelemetryReader::batchSize),
                        OpenTelemetryMetadata.DEFAULT_BATCH_SIZE));
    }

    private static int batchSize(ObjectCursor o) {
        return o.optional("max_export_batch_size", JsonCursor::integer, OpenTelemetryMetadata.DEFAULT_BATCH_SIZE);
    }

    private static OpenTelemetryExporter exporter(ObjectCursor o) {
        return new OpenTelemetryExporter(
                o.optionalString("otlp_traces_endpoint"),
                o.optionalString("otlp_metrics_endpoint"),
                o.optionalString("otlp_logs_endpoint"),
                protocol(o),
                WebhookReader.headers(o, "headers"),
                resourceAttributes(o),
                o.list("traces_propagators", p -> p.choice(TracePropagator.class)));
    }

    private static String protocol(ObjectCursor o) {
        JsonCursor cursor = o.optional("protocol");
        if (cursor != null && !cursor.string().equals(OpenTelemetryExporter.HTTP_PROTOBUF)) {
            throw cursor.error("unexpected value \"" + cursor.string() + "\", expected one of: "
                    + OpenTelemetryExporter.HTTP_PROTOBUF);
        }
        return OpenTelemetryExporter.HTTP_PROTOBUF;
    }

    private static Map<String, String> resourceAttributes(ObjectCursor o) {
        Map<String, String> attributes = new LinkedHashMap<>();
        o.objects(
                        "resource_attributes",
                        attribute -> Map.entry(attribute.string("name"), attribute.string("value")),
                        Map.Entry::getKey,
                        "resource attributes")
                .forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        return attributes;
    }
}
