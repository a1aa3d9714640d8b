package dev.postern.metadata;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The whole metadata document, version 3. Lists are in the order in which things were added.
 */
public record MetadataDocument(
        List<SourceMetadata> sources,
        List<RemoteSchemaMetadata> remoteSchemas,
        List<QueryCollectionMetadata> queryCollections,
        List<AllowlistEntry> allowlist,
        List<ActionMetadata> actions,
        CustomTypesMetadata customTypes,
        List<CronTriggerMetadata> cronTriggers,
        ApiLimits apiLimits,
        List<RestEndpointMetadata> restEndpoints,
        MetricsConfig metricsConfig,
        List<InheritedRoleMetadata> inheritedRoles,
        GraphqlSchemaIntrospection graphqlSchemaIntrospection,
        NetworkMetadata network,
        BackendConfigs backendConfigs,
        OpenTelemetryMetadata openTelemetry) {
    /** The version that is written. */
    public static final int VERSION = 3;

    /** Nothing declared. */
    public static final MetadataDocument EMPTY = new MetadataDocument(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            CustomTypesMetadata.NONE,
            List.of(),
            ApiLimits.NONE,
            List.of(),
            MetricsConfig.DEFAULT,
            List.of(),
            GraphqlSchemaIntrospection.DEFAULT,
            NetworkMetadata.NONE,
            BackendConfigs.NONE,
            OpenTelemetryMetadata.DISABLED);

    public MetadataDocument {
        sources = List.copyOf(sources);
        remoteSchemas = List.copyOf(remoteSchemas);
        queryCollections = List.copyOf(queryCollections);
        allowlist = List.copyOf(allowlist);
        actions = List.copyOf(actions);
        cronTriggers = List.copyOf(cronTriggers);
        restEndpoints = List.copyOf(restEndpoints);
        inheritedRoles = List.copyOf(inheritedRoles);
    }

    /** What an export holds: all but the cron triggers that ask to be left out. */
    public MetadataDocument exported() {
        return withCronTriggers(cronTriggers.stream()
                .filter(CronTriggerMetadata::includeInMetadata)
                .toList());
    }

    private MetadataDocument with(Consumer<DocumentDraft> change) {
        DocumentDraft draft = new DocumentDraft(this);
        change.accept(draft);
        return draft.finish();
    }

    /** This, with sources replaced. */
    public MetadataDocument withSources(List<SourceMetadata> sources) {
        return with(draft -> draft.sources = sources);
    }

    /** This, with remote schemas replaced. */
    public MetadataDocument withRemoteSchemas(List<RemoteSchemaMetadata> remoteSchemas) {
        return with(draft -> draft.remoteSchemas = remoteSchemas);
    }

    /** This, with query collections replaced. */
    public MetadataDocument withQueryCollections(List<QueryCollectionMetadata> queryCollections) {
        return with(draft -> draft.queryCollections = queryCollections);
    }

    /** This, with allowlist replaced. */
    public MetadataDocument withAllowlist(List<AllowlistEntry> allowlist) {
        return with(draft -> draft.allowlist = allowlist);
    }

    /** This, with actions replaced. */
    public MetadataDocument withActions(List<ActionMetadata> actions) {
        return with(draft -> draft.actions = actions);
    }

    /** This, with custom types replaced. */
    public MetadataDocument withCustomTypes(CustomTypesMetadata customTypes) {
        return with(draft -> draft.customTypes = customTypes);
    }

    /** This, with cron triggers replaced. */
    public MetadataDocument withCronTriggers(List<CronTriggerMetadata> cronTriggers) {
        return with(draft -> draft.cronTriggers = cronTriggers);
    }

    /** This, with api limits replaced. */
    public MetadataDocument withApiLimits(ApiLimits apiLimits) {
        return with(draft -> draft.apiLimits = apiLimits);
    }

    /** This, with rest endpoints replaced. */
    public MetadataDocument withRestEndpoints(List<RestEndpointMetadata> restEndpoints) {
        return with(draft -> draft.restEndpoints = restEndpoints);
    }

    /** This, with metrics config replaced. */
    public MetadataDocument withMetricsConfig(MetricsConfig metricsConfig) {
        return with(draft -> draft.metricsConfig = metricsConfig);
    }

    /** This, with inherited roles replaced. */
    public MetadataDocument withInheritedRoles(List<InheritedRoleMetadata> inheritedRoles) {
        return with(draft -> draft.inheritedRoles = inheritedRoles);
    }

    /** This, with graphql schema introspection replaced. */
    public MetadataDocument withGraphqlSchemaIntrospection(GraphqlSchemaIntrospection graphqlSchemaIntrospection) {
        return with(draft -> draft.graphqlSchemaIntrospection = graphqlSchemaIntrospection);
    }

    /** This, with network replaced. */
    public MetadataDocument withNetwork(NetworkMetadata network) {
        return with(draft -> draft.network = network);
    }

    /** This, with backend configs replaced. */
    public MetadataDocument withBackendConfigs(BackendConfigs backendConfigs) {
        return with(draft -> draft.backendConfigs = backendConfigs);
    }

    /** This, with open telemetry replaced. */
    public MetadataDocument withOpenTelemetry(OpenTelemetryMetadata openTelemetry) {
        return with(draft -> draft.openTelemetry = openTelemetry);
    }

    /** The source of that name. */
    public Optional<SourceMetadata> source(String name) {
        return Keyed.find(sources, SourceMetadata::name, name);
    }

    /** This with the source, which takes the place of one of the same name or comes last. */
    public MetadataDocument withSource(SourceMetadata element) {
        return withSources(Keyed.put(sources, SourceMetadata::name, element));
    }

    /** This without the source of that name. */
    public MetadataDocument withoutSource(String name) {
        return withSources(Keyed.remove(sources, SourceMetadata::name, name));
    }

    /** The remote schema of that name. */
    public Optional<RemoteSchemaMetadata> remoteSchema(String name) {
        return Keyed.find(remoteSchemas, RemoteSchemaMetadata::name, name);
    }

    /** This with the remote schema, which takes the place of one of the same name or comes last. */
    public MetadataDocument withRemoteSchema(RemoteSchemaMetadata element) {
        return withRemoteSchemas(Keyed.put(remoteSchemas, RemoteSchemaMetadata::name, element));
    }

    /** This without the remote schema of that name. */
    public MetadataDocument withoutRemoteSchema(String name) {
        return withRemoteSchemas(Keyed.remove(remoteSchemas, RemoteSchemaMetadata::name, name));
    }

    /** The query collection of that name. */
    public Optional<QueryCollectionMetadata> queryCollection(String name) {
        return Keyed.find(queryCollections, QueryCollectionMetadata::name, name);
    }

    /** This with the query collection, which takes the place of one of the same name or comes last. */
    public MetadataDocument withQueryCollection(QueryCollectionMetadata element) {
        return withQueryCollections(Keyed.put(queryCollections, QueryCollectionMetadata::name, element));
    }

    /** This without the query collection of that name. */
    public MetadataDocument withoutQueryCollection(String name) {
        return withQueryCollections(Keyed.remove(queryCollections, QueryCollectionMetadata::name, name));
    }

    /** The allowlist entry of that collection. */
    public Optional<AllowlistEntry> allowlistEntry(String collection) {
        return Keyed.find(allowlist, AllowlistEntry::collection, collection);
    }

    /** This with the allowlist entry, which takes the place of one of the same collection or comes last. */
    public MetadataDocument withAllowlistEntry(AllowlistEntry element) {
        return withAllowlist(Keyed.put(allowlist, AllowlistEntry::collection, element));
    }

    /** This without the allowlist entry of that collection. */
    public MetadataDocument withoutAllowlistEntry(String collection) {
        return withAllowlist(Keyed.remove(allowlist, AllowlistEntry::collection, collection));
    }

    /** The action of that name. */
    public Optional<ActionMetadata> action(String name) {
        return Keyed.find(actions, ActionMetadata::name, name);
    }

    /** This with the action, which takes the place of one of the same name or comes last. */
    public MetadataDocument withAction(ActionMetadata element) {
        return withActions(Keyed.put(actions, ActionMetadata::name, element));
    }

    /** This without the action of that name. */
    public MetadataDocument withoutAction(String name) {
        return withActions(Keyed.remove(actions, ActionMetadata::name, name));
    }

    /** The cron trigger of that name. */
    public Optional<CronTriggerMetadata> cronTrigger(String name) {
        return Keyed.find(cronTriggers, CronTriggerMetadata::name, name);
    }

    /** This with the cron trigger, which takes the place of one of the same name or comes last. */
    public MetadataDocument withCronTrigger(CronTriggerMetadata element) {
        return withCronTriggers(Keyed.put(cronTriggers, CronTriggerMetadata::name, element));
    }

    /** This without the cron trigger of that name. */
    public MetadataDocument withoutCronTrigger(String name) {
        return withCronTriggers(Keyed.remove(cronTriggers, CronTriggerMetadata::name, name));
    }

    /** The rest endpoint of that name. */
    public Optional<RestEndpointMetadata> restEndpoint(String name) {
        return Keyed.find(restEndpoints, RestEndpointMetadata::name, name);
    }

    /** This with the rest endpoint, which takes the place of one of the same name or comes last. */
    public MetadataDocument withRestEndpoint(RestEndpointMetadata element) {
        return withRestEndpoints(Keyed.put(restEndpoints, RestEndpointMetadata::name, element));
    }

    /** This without the rest endpoint of that name. */
    public MetadataDocument withoutRestEndpoint(String name) {
        return withRestEndpoints(Keyed.remove(restEndpoints, RestEndpointMetadata::name, name));
    }

    /** The inherited role of that role name. */
    public Optional<InheritedRoleMetadata> inheritedRole(String roleName) {
        return Keyed.find(inheritedRoles, InheritedRoleMetadata::roleName, roleName);
    }

    /** This with the inherited role, which takes the place of one of the same role name or comes last. */
    public MetadataDocument withInheritedRole(InheritedRoleMetadata element) {
        return withInheritedRoles(Keyed.put(inheritedRoles, InheritedRoleMetadata::roleName, element));
    }

    /** This without the inherited role of that role name. */
    public MetadataDocument withoutInheritedRole(String roleName) {
        return withInheritedRoles(Keyed.remove(inheritedRoles, InheritedRoleMetadata::roleName, roleName));
    }
}
