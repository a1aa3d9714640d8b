package dev.postern.engine.schemacache.stage;

import dev.postern.engine.schemacache.MetadataObjectId;
import dev.postern.metadata.ApiLimits;
import dev.postern.metadata.BackendConfigs;
import dev.postern.metadata.CustomTypesMetadata;
import dev.postern.metadata.GraphqlSchemaIntrospection;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.MetricsConfig;
import dev.postern.metadata.NamingConvention;
import dev.postern.metadata.NetworkMetadata;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.OpenTelemetryMetadata;
import dev.postern.metadata.PermissionMetadata;
import dev.postern.metadata.SelectPermission;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.SourceCustomization;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import java.util.ArrayList;
import java.util.List;

/**
 * Names what a document declares and the engine does not act on yet: one warning an object. It is kept and harms nothing;
 * nobody shall believe that it works.
 */
public final class Unserved {
    private final Findings findings = new Findings();

    private Unserved() {}

    /** The part goes through as it is. */
    public static <T> Outcome<T> look(MetadataDocument document, T part) {
        Unserved unserved = new Unserved();
        document.sources().forEach(unserved::source);
        unserved.document(document);
        return unserved.findings.with(part);
    }

    private void document(MetadataDocument document) {
        document.remoteSchemas().forEach(each -> object("remote_schema", each.name(), "remote schemas"));
        document.actions().forEach(each -> object("action", each.name(), "actions"));
        document.cronTriggers().forEach(each -> object("cron_trigger", each.name(), "cron triggers"));
        document.restEndpoints().forEach(each -> object("rest_endpoint", each.name(), "REST endpoints"));
        document.queryCollections().forEach(each -> object("query_collections", each.name(), "query collections"));
        document.allowlist().forEach(each -> object("allowlist", each.collection(), "the allow list"));
        document.inheritedRoles().forEach(each -> object("inherited_role", each.roleName(), "inherited roles"));
        setting("custom_types", document.customTypes(), CustomTypesMetadata.NONE, "custom types");
        setting("api_limits", document.apiLimits(), ApiLimits.NONE, "API limits");
        setting("metrics_config", document.metricsConfig(), MetricsConfig.DEFAULT, "the configuration of metrics");
        setting(
                "graphql_schema_introspection",
                document.graphqlSchemaIntrospection(),
                GraphqlSchemaIntrospection.DEFAULT,
                "roles that may not introspect");
        setting("network", document.network(), NetworkMetadata.NONE, "exceptions to TLS checks");
        setting("backend_configs", document.backendConfigs(), BackendConfigs.NONE, "data connectors");
        setting("open_telemetry", document.openTelemetry(), OpenTelemetryMetadata.DISABLED, "the export of telemetry");
    }

    private void object(String type, String name, String what) {
        warn(new MetadataObjectId.InDocument(type, name), what);
    }

    private <T> void setting(String type, T value, T usual, String what) {
        if (!value.equals(usual)) {
            warn(new MetadataObjectId.Setting(type), what);
        }
    }

    private void warn(MetadataObjectId object, String what) {
        findings.warn(object, "not acted on yet: " + what);
    }

    private void warn(MetadataObjectId object, List<String> keys) {
        if (!keys.isEmpty()) {
            warn(object, String.join(", ", keys));
        }
    }

    private void source(SourceMetadata source) {
        String name = source.name();
        warn(new MetadataObjectId.OfSource(name), keysOf(source));
        source.functions().forEach(each -> inSource(name, "function", each.function(), "functions"));
        source.nativeQueries().forEach(each -> inSource(name, "native_query", each.rootFieldName(), "native queries"));
        source.storedProcedures()
                .forEach(each -> inSource(name, "stored_procedure", each.storedProcedure(), "stored procedures"));
        source.logicalModels().forEach(each -> inSource(name, "logical_model", each.name(), "logical models"));
        source.tables().forEach(table -> table(name, table));
    }

    private void inSource(String source, String type, Object name, String what) {
        warn(new MetadataObjectId.InSource(source, type, name.toString()), what);
    }

    private static List<String> keysOf(SourceMetadata source) {
        List<String> keys = new ArrayList<>();
        SourceCustomization customization = source.customization();
        addIf(keys, customization.rootFieldsNamespace() != null, "customization.root_fields.namespace");
        addIf(keys, customization.typeNamesSuffix() != null, "customization.type_names.suffix");
        addIf(
                keys,
                customization.namingConvention() == NamingConvention.GRAPHQL_DEFAULT,
                "customization.naming_convention");
        addIf(keys, source.queryTags() != null, "query_tags");
        addIf(keys, source.healthCheck() != null, "health_check");
        return keys;
    }

    private void table(String source, TableMetadata table) {
        List<String> keys = new ArrayList<>();
        addIf(keys, table.isEnum(), "is_enum");
        addIf(keys, table.apolloFederation() != null, "apollo_federation_config");
        addIf(keys, table.logicalModel() != null, "logical_model");
        ObjectName name = table.table();
        warn(new MetadataObjectId.OfTable(source, name), keys);
        table.computedFields()
                .forEach(each -> warn(inTable(source, name, "computed_field", each.name()), "computed fields"));
        table.remoteRelationships()
                .forEach(each ->
                        warn(inTable(source, name, "remote_relationship", each.name()), "remote relationships"));
        table.eventTriggers()
                .forEach(each -> warn(inTable(source, name, "event_trigger", each.name()), "event triggers"));
        table.permissions().forEach(each -> permission(source, name, each));
    }

    private void permission(String source, ObjectName table, PermissionMetadata permission) {
        String kind = permission.kind().spelling();
        MetadataObjectId object = inTable(source, table, kind + "_permission", permission.role());
        if (permission instanceof SelectPermissionMetadata select) {
            warn(object, keysOf(select.permission()));
        } else {
            warn(object, kind + " permissions");
        }
    }

    private static MetadataObjectId inTable(String source, ObjectName table, String type, String name) {
        return new MetadataObjectId.InTable(source, table, type, name);
    }

    private static List<String> keysOf(SelectPermission permission) {
        List<String> keys = new ArrayList<>();
        addIf(keys, !permission.computedFields().isEmpty(), "computed_fields");
        return keys;
    }

    private static void addIf(List<String> keys, boolean present, String key) {
        if (present) {
            keys.add(key);
        }
    }
}
