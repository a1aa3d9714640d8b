package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.metadata.ActionMetadata;
import dev.postern.metadata.AllowlistEntry;
import dev.postern.metadata.ApiLimits;
import dev.postern.metadata.BackendConfigs;
import dev.postern.metadata.CronTriggerMetadata;
import dev.postern.metadata.CustomTypesMetadata;
import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.FunctionMetadata;
import dev.postern.metadata.GraphqlSchemaIntrospection;
import dev.postern.metadata.InheritedRoleMetadata;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.MetricsConfig;
import dev.postern.metadata.NetworkMetadata;
import dev.postern.metadata.OpenTelemetryMetadata;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.QueryCollectionMetadata;
import dev.postern.metadata.RemoteSchemaMetadata;
import dev.postern.metadata.RestEndpointMetadata;
import dev.postern.metadata.SourceKind;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import java.util.List;

/**
 * Reads the metadata document, version 3, or an older one, whose tables and functions become those of the source {@code
 * default}. Whatever is not part of the document is an error, a {@link MetadataException} with a path such as {@code
 * $.sources[0].tables[2].select_permissions[0].permission.columns}.
 */
public final class MetadataReader {
    /** The source that documents older than version 3 speak of. */
    public static final String DEFAULT_SOURCE = "default";

    private static final PostgresConfiguration DEFAULT_CONFIGURATION =
            PostgresConfiguration.of(new DatabaseUrl.FromEnv("HASURA_GRAPHQL_DATABASE_URL"));

    private final PostgresConfiguration defaultConfiguration;

    /** A reader that lets the source of older documents take its URL from {@code HASURA_GRAPHQL_DATABASE_URL}. */
    public MetadataReader() {
        this(DEFAULT_CONFIGURATION);
    }

    /** A reader that gives the source of older documents, which do not say, that configuration. */
    public MetadataReader(PostgresConfiguration defaultConfiguration) {
        this.defaultConfiguration = defaultConfiguration;
    }

    /** The document in that JSON; paths start at {@code $}. */
    public MetadataDocument document(JsonNode json) {
        return document(JsonCursor.root(json));
    }

    /** The document at that place. */
    public MetadataDocument document(JsonCursor cursor) {
        return cursor.object(this::document);
    }

    private MetadataDocument document(ObjectCursor o) {
        return new MetadataDocument(
                sources(o),
                o.objects(
                        "remote_schemas",
                        RemoteSchemaReader::remoteSchema,
                        RemoteSchemaMetadata::name,
                        "remote schemas"),
                o.objects(
                        "query_collections",
                        OperationReader::queryCollection,
                        QueryCollectionMetadata::name,
                        "query collections"),
                o.objects(
                        "allowlist", OperationReader::allowlistEntry, AllowlistEntry::collection, "allowlist entries"),
                o.objects("actions", ActionReader::action, ActionMetadata::name, "actions"),
                o.optional("custom_types", c -> c.object(ActionReader::customTypes), CustomTypesMetadata.NONE),
                o.objects("cron_triggers", OperationReader::cronTrigger, CronTriggerMetadata::name, "cron triggers"),
                o.optional("api_limits", c -> c.object(SettingsReader::apiLimits), ApiLimits.NONE),
                o.objects(
                        "rest_endpoints", OperationReader::restEndpoint, RestEndpointMetadata::name, "rest endpoints"),
                o.optional("metrics_config", c -> c.object(SettingsReader::metricsConfig), MetricsConfig.DEFAULT),
                o.objects(
                        "inherited_roles",
                        OperationReader::inheritedRole,
                        InheritedRoleMetadata::roleName,
                        "inherited roles"),
                o.optional(
                        "graphql_schema_introspection",
                        c -> c.object(SettingsReader::introspection),
                        GraphqlSchemaIntrospection.DEFAULT),
                o.optional("network", c -> c.object(SettingsReader::network), NetworkMetadata.NONE),
                o.optional("backend_configs", c -> c.object(SettingsReader::backendConfigs), BackendConfigs.NONE),
                o.optional(
                        "opentelemetry",
                        c -> c.object(OpenTelemetryReader::openTelemetry),
                        OpenTelemetryMetadata.DISABLED));
    }

    private List<SourceMetadata> sources(ObjectCursor o) {
        JsonCursor sources = o.optional("sources");
        // documents of the first version do not say their version
        int version = sources == null
                ? o.optional("version", JsonCursor::integer, 1)
                : o.required("version").integer();
        return switch (version) {
            case 1, 2 -> {
                if (sources != null) {
                    throw sources.error("unexpected key \"sources\" in a document of version " + version);
                }
                yield List.of(defaultSource(o));
            }
            case MetadataDocument.VERSION -> {
                o.required("sources");
                yield o.objects("sources", SourceReader::source, SourceMetadata::name, "sources");
            }
            default -> throw o.required("version").error("expected 1, 2 or 3, encountered " + version);
        };
    }

    private SourceMetadata defaultSource(ObjectCursor o) {
        o.required("tables");
        return SourceMetadata.postgres(DEFAULT_SOURCE, defaultConfiguration)
                .withTables(o.objects(
                        "tables", t -> TableReader.table(t, SourceKind.POSTGRES), TableMetadata::table, "tables"))
                .withFunctions(o.list("functions", MetadataReader::olderFunction));
    }

    /** Version 1 lists functions by name alone. */
    private static FunctionMetadata olderFunction(JsonCursor cursor) {
        return cursor.json().has("function")
                ? cursor.object(f -> FunctionReader.function(f, SourceKind.POSTGRES))
                : FunctionMetadata.tracked(NameReader.qualified(cursor));
    }
}
