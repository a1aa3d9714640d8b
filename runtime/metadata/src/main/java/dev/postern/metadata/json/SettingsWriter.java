package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.ApiLimits;
import dev.postern.metadata.BackendConfigs;
import dev.postern.metadata.DataConnectorAgent;
import dev.postern.metadata.GraphqlSchemaIntrospection;
import dev.postern.metadata.Limit;
import dev.postern.metadata.MetricsConfig;
import dev.postern.metadata.NetworkMetadata;
import dev.postern.metadata.OpenTelemetryExporter;
import dev.postern.metadata.OpenTelemetryMetadata;
import dev.postern.metadata.RateLimit;
import dev.postern.metadata.RateLimit.UniqueParams;
import dev.postern.metadata.TlsAllowEntry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the settings of the whole API: limits, metrics, introspection, network, data connectors, telemetry. */
final class SettingsWriter {
    private SettingsWriter() {}

    static ObjectNode apiLimits(ApiLimits limits) {
        return Fields.object()
                .put("disabled", limits.disabled())
                .put("depth_limit", limits.depthLimit(), limit -> limit(limit, IntNode::valueOf))
                .put("node_limit", limits.nodeLimit(), limit -> limit(limit, IntNode::valueOf))
                .put("rate_limit", limits.rateLimit(), limit -> limit(limit, SettingsWriter::rateLimit))
                .put("time_limit", limits.timeLimit(), limit -> limit(limit, Fields::number))
                .put("batch_limit", limits.batchLimit(), limit -> limit(limit, IntNode::valueOf))
                .done();
    }

    private static <T> ObjectNode limit(Limit<T> limit, Function<T, ? extends JsonNode> write) {
        return Fields.object()
                .put("global", write.apply(limit.global()))
                .wholeMap("per_role", limit.perRole(), write)
                .done();
    }

    private static ObjectNode rateLimit(RateLimit limit) {
        return Fields.object()
                .put("max_reqs_per_min", limit.maxReqsPerMin())
                .put("unique_params", limit.uniqueParams(), SettingsWriter::uniqueParams)
                .done();
    }

    private static JsonNode uniqueParams(UniqueParams params) {
        return switch (params) {
            case UniqueParams.IpAddress() -> TextNode.valueOf("IP");
            case UniqueParams.SessionVariables(List<String> names) -> Fields.strings(names);
        };
    }

    static ObjectNode metricsConfig(MetricsConfig config) {
        return Fields.object()
                .put("analyze_query_variables", config.analyzeQueryVariables())
                .put("analyze_response_body", config.analyzeResponseBody())
                .done();
    }

    static ObjectNode introspection(GraphqlSchemaIntrospection introspection) {
        return Fields.object()
                .wholeList("disabled_for_roles", introspection.disabledForRoles(), TextNode::valueOf)
                .done();
    }

    static ObjectNode network(NetworkMetadata network) {
        return Fields.object()
                .wholeList("tls_allowlist", network.tlsAllowlist(), SettingsWriter::tlsAllowEntry)
                .done();
    }

    private static ObjectNode tlsAllowEntry(TlsAllowEntry entry) {
        return Fields.object()
                .put("host", entry.host())
                .put("suffix", entry.suffix())
                .strings("permissions", entry.permissions())
                .done();
    }

    static ObjectNode backendConfigs(BackendConfigs configs) {
        return Fields.object()
                .map("dataconnector", configs.dataConnectors(), SettingsWriter::agent)
                .done();
    }

    private static ObjectNode agent(DataConnectorAgent agent) {
        return Fields.object()
                .put("uri", agent.uri())
                .put("display_name", agent.displayName())
                .done();
    }

    static ObjectNode openTelemetry(OpenTelemetryMetadata telemetry) {
        return Fields.object()
                .put("status", telemetry.status())
                .put("data_types", Fields.choices(telemetry.dataTypes()))
                .put("exporter_otlp", exporter(telemetry.exporter()))
                .put(
                        "batch_span_processor",
                        Fields.object()
                                .put("max_export_batch_size", telemetry.maxExportBatchSize())
                                .done())
                .done();
    }

    private static ObjectNode exporter(OpenTelemetryExporter exporter) {
        return Fields.object()
                .put("otlp_traces_endpoint", exporter.tracesEndpoint())
                .put("otlp_metrics_endpoint", exporter.metricsEndpoint())
                .put("otlp_logs_endpoint", exporter.logsEndpoint())
                .put("protocol", exporter.protocol())
                .wholeList("headers", exporter.headers(), WebhookWriter::header)
                .wholeList(
                        "resource_attributes",
                        List.copyOf(exporter.resourceAttributes().entrySet()),
                        SettingsWriter::resourceAttribute)
                .put("traces_propagators", Fields.choices(exporter.tracesPropagators()))
                .done();
    }

    private static ObjectNode resourceAttribute(Map.Entry<String, String> attribute) {
        return Fields.object()
                .put("name", attribute.getKey())
                .put("value", attribute.getValue())
                .done();
    }
}
