package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.metadata.ApiLimits;
import dev.postern.metadata.BackendConfigs;
import dev.postern.metadata.CustomTypesMetadata;
import dev.postern.metadata.GraphqlSchemaIntrospection;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.MetricsConfig;
import dev.postern.metadata.NetworkMetadata;
import dev.postern.metadata.OpenTelemetryMetadata;

/**
 * Writes the metadata document as an export has it: version 3, what is at its default left out, lists and maps in their
 * order. JSON that records keep as it was written becomes part of the result, which is not to be modified.
 */
public final class MetadataWriter {
    /** The document as JSON. */
    public ObjectNode document(MetadataDocument document) {
        return Fields.object()
                .put("version", MetadataDocument.VERSION)
                .wholeList("sources", document.sources(), SourceWriter::source)
                .list("remote_schemas", document.remoteSchemas(), RemoteSchemaWriter::remoteSchema)
                .list("query_collections", document.queryCollections(), OperationWriter::queryCollection)
                .list("allowlist", document.allowlist(), OperationWriter::allowlistEntry)
                .list("actions", document.actions(), ActionWriter::action)
                .putUnless(CustomTypesMetadata.NONE, "custom_types", document.customTypes(), ActionWriter::customTypes)
                .list("cron_triggers", document.cronTriggers(), OperationWriter::cronTrigger)
                .putUnless(ApiLimits.NONE, "api_limits", document.apiLimits(), SettingsWriter::apiLimits)
                .list("rest_endpoints", document.restEndpoints(), OperationWriter::restEndpoint)
                .putUnless(
                        MetricsConfig.DEFAULT,
                        "metrics_config",
                        document.metricsConfig(),
                        SettingsWriter::metricsConfig)
                .list("inherited_roles", document.inheritedRoles(), OperationWriter::inheritedRole)
                .putUnless(
                        GraphqlSchemaIntrospection.DEFAULT,
                        "graphql_schema_introspection",
                        document.graphqlSchemaIntrospection(),
                        SettingsWriter::introspection)
                .putUnless(NetworkMetadata.NONE, "network", document.network(), SettingsWriter::network)
                .putUnless(
                        BackendConfigs.NONE,
                        "backend_configs",
                        document.backendConfigs(),
                        SettingsWriter::backendConfigs)
                .putUnless(
                        OpenTelemetryMetadata.DISABLED,
                        "opentelemetry",
                        document.openTelemetry(),
                        SettingsWriter::openTelemetry)
                .done();
    }
}
