package dev.postern.metadata;

import java.util.List;

/** The components of a {@link MetadataDocument} on their way into a changed copy. */
final class DocumentDraft {
    List<SourceMetadata> sources;
    List<RemoteSchemaMetadata> remoteSchemas;
    List<QueryCollectionMetadata> queryCollections;
    List<AllowlistEntry> allowlist;
    List<ActionMetadata> actions;
    CustomTypesMetadata customTypes;
    List<CronTriggerMetadata> cronTriggers;
    ApiLimits apiLimits;
    List<RestEndpointMetadata> restEndpoints;
    MetricsConfig metricsConfig;
    List<InheritedRoleMetadata> inheritedRoles;
    GraphqlSchemaIntrospection graphqlSchemaIntrospection;
    NetworkMetadata network;
    BackendConfigs backendConfigs;
    OpenTelemetryMetadata openTelemetry;

    DocumentDraft(MetadataDocument original) {
        sources = original.sources();
        remoteSchemas = original.remoteSchemas();
        queryCollections = original.queryCollections();
        allowlist = original.allowlist();
        actions = original.actions();
        customTypes = original.customTypes();
        cronTriggers = original.cronTriggers();
        apiLimits = original.apiLimits();
        restEndpoints = original.restEndpoints();
        metricsConfig = original.metricsConfig();
        inheritedRoles = original.inheritedRoles();
        graphqlSchemaIntrospection = original.graphqlSchemaIntrospection();
        network = original.network();
        backendConfigs = original.backendConfigs();
        openTelemetry = original.openTelemetry();
    }

    MetadataDocument finish() {
        return new MetadataDocument(
                sources,
                remoteSchemas,
                queryCollections,
                allowlist,
                actions,
                customTypes,
                cronTriggers,
                apiLimits,
                restEndpoints,
                metricsConfig,
                inheritedRoles,
                graphqlSchemaIntrospection,
                network,
                backendConfigs,
                openTelemetry);
    }
}
