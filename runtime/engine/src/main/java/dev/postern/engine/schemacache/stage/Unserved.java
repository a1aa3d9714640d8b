package dev.postern.engine.schemacache.stage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.engine.schemacache.MetadataObject;
import dev.postern.metadata.ApiLimits;
import dev.postern.metadata.BackendConfigs;
import dev.postern.metadata.CustomTypesMetadata;
import dev.postern.metadata.GraphqlSchemaIntrospection;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.MetricsConfig;
import dev.postern.metadata.NamingConvention;
import dev.postern.metadata.NetworkMetadata;
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
        warn(new MetadataObject(type, type + " " + name, JsonNodeFactory.instance.objectNode()), what);
    }

    private <T> void setting(String type, T value, T usual, String what) {
        if (!value.equals(usual)) {
            warn(new MetadataObject(type, type, JsonNodeFactory.instance.objectNode()), what);
        }
    }

    private void warn(MetadataObject object, String what) {
        findings.warn(object, "not acted on yet: " + what);
    }

    private void warn(MetadataObject object, List<String> keys) {
        if (!keys.isEmpty()) {
            warn(object, String.join(", ", keys));
        }
    }

    private void source(SourceMetadata source) {
        SourceObjects objects = new SourceObjects(source.name());
        warn(objects.ofSource(), keysOf(source));
        source.functions()
                .forEach(each ->
                        warn(objects.ofSource("function", each.function().toString()), "functions"));
        source.nativeQueries()
                .forEach(each -> warn(objects.ofSource("native_query", each.rootFieldName()), "native queries"));
        source.storedProcedures()
                .forEach(each -> warn(
                        objects.ofSource(
                                "stored_procedure", each.storedProcedure().toString()),
                        "stored procedures"));
        source.logicalModels().forEach(each -> warn(objects.ofSource("logical_model", each.name()), "logical models"));
        source.tables().forEach(table -> table(objects, table));
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

    private void table(SourceObjects objects, TableMetadata table) {
        List<String> keys = new ArrayList<>();
        addIf(keys, table.isEnum(), "is_enum");
        addIf(keys, table.apolloFederation() != null, "apollo_federation_config");
        addIf(keys, table.logicalModel() != null, "logical_model");
        warn(objects.table(table.table()), keys);
        table.computedFields()
                .forEach(
                        each -> warn(objects.ofTable("computed_field", each.name(), table.table()), "computed fields"));
        table.remoteRelationships()
                .forEach(each -> warn(
                        objects.ofTable("remote_relationship", each.name(), table.table()), "remote relationships"));
        table.eventTriggers()
                .forEach(each -> warn(objects.ofTable("event_trigger", each.name(), table.table()), "event triggers"));
        table.permissions().forEach(each -> permission(objects, table, each));
    }

    private void permission(SourceObjects objects, TableMetadata table, PermissionMetadata permission) {
        MetadataObject object = objects.permission(table.table(), permission);
        if (permission instanceof SelectPermissionMetadata select) {
            warn(object, keysOf(select.permission()));
        } else {
            warn(object, permission.kind().spelling() + " permissions");
        }
    }

    private static List<String> keysOf(SelectPermission permission) {
        List<String> keys = new ArrayList<>();
        addIf(keys, permission.allowAggregations(), "allow_aggregations");
        addIf(keys, !permission.computedFields().isEmpty(), "computed_fields");
        return keys;
    }

    private static void addIf(List<String> keys, boolean present, String key) {
        if (present) {
            keys.add(key);
        }
    }
}
