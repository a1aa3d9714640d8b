package dev.postern.engine.metadataapi;

import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.engine.schemacache.MetadataObjectId;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.PermissionMetadata;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A document without the objects that some inconsistencies speak of. */
final class DroppedObjects {
    private final Set<MetadataObjectId> dropped;

    private DroppedObjects(Set<MetadataObjectId> dropped) {
        this.dropped = dropped;
    }

    static MetadataDocument from(MetadataDocument document, Collection<Inconsistency> inconsistencies) {
        Set<MetadataObjectId> objects = inconsistencies.stream()
                .flatMap(each -> each.objects().stream())
                .collect(Collectors.toSet());
        return new DroppedObjects(objects).from(document);
    }

    private MetadataDocument from(MetadataDocument document) {
        return document.withSources(document.sources().stream()
                        .filter(source -> !dropped.contains(new MetadataObjectId.OfSource(source.name())))
                        .map(this::from)
                        .toList())
                .withRemoteSchemas(keep(document.remoteSchemas(), each -> id("remote_schema", each.name())))
                .withActions(keep(document.actions(), each -> id("action", each.name())))
                .withCronTriggers(keep(document.cronTriggers(), each -> id("cron_trigger", each.name())))
                .withRestEndpoints(keep(document.restEndpoints(), each -> id("rest_endpoint", each.name())))
                .withInheritedRoles(keep(document.inheritedRoles(), each -> id("inherited_role", each.roleName())));
    }

    private static MetadataObjectId id(String type, String name) {
        return new MetadataObjectId.InDocument(type, name);
    }

    private SourceMetadata from(SourceMetadata source) {
        String in = source.name();
        return source.withTables(source.tables().stream()
                        .filter(table -> !dropped.contains(new MetadataObjectId.OfTable(in, table.table())))
                        .map(table -> from(table, in))
                        .toList())
                .withFunctions(keep(source.functions(), each -> id(in, "function", each.function())))
                .withNativeQueries(keep(source.nativeQueries(), each -> id(in, "native_query", each.rootFieldName())))
                .withLogicalModels(keep(source.logicalModels(), each -> id(in, "logical_model", each.name())));
    }

    private static MetadataObjectId id(String source, String type, Object name) {
        return new MetadataObjectId.InSource(source, type, name.toString());
    }

    private TableMetadata from(TableMetadata table, String source) {
        TableMetadata kept = table.withObjectRelationships(
                        keep(table.objectRelationships(), each -> id(source, table, "object_relation", each.name())))
                .withArrayRelationships(
                        keep(table.arrayRelationships(), each -> id(source, table, "array_relation", each.name())))
                .withComputedFields(
                        keep(table.computedFields(), each -> id(source, table, "computed_field", each.name())))
                .withRemoteRelationships(keep(
                        table.remoteRelationships(), each -> id(source, table, "remote_relationship", each.name())))
                .withEventTriggers(
                        keep(table.eventTriggers(), each -> id(source, table, "event_trigger", each.name())));
        for (PermissionMetadata permission : table.permissions()) {
            String type = permission.kind().spelling() + "_permission";
            if (dropped.contains(id(source, table, type, permission.role()))) {
                kept = kept.withoutPermission(permission.kind(), permission.role());
            }
        }
        return kept;
    }

    private static MetadataObjectId id(String source, TableMetadata table, String type, String name) {
        return new MetadataObjectId.InTable(source, table.table(), type, name);
    }

    private <T> List<T> keep(List<T> all, Function<T, MetadataObjectId> id) {
        return all.stream().filter(each -> !dropped.contains(id.apply(each))).toList();
    }
}
