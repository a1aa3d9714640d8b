package dev.postern.engine.metadataapi;

import dev.postern.engine.schemacache.Inconsistency;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.PermissionKind;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document without the objects that some inconsistencies speak of. */
final class DroppedObjects {
    private final Set<String> names;

    private DroppedObjects(Set<String> names) {
        this.names = names;
    }

    static MetadataDocument from(MetadataDocument document, Collection<Inconsistency> inconsistencies) {
        Set<String> names = inconsistencies.stream()
                .flatMap(each -> each.objectNames().stream())
                .collect(Collectors.toSet());
        return new DroppedObjects(names).from(document);
    }

    private MetadataDocument from(MetadataDocument document) {
        return document.withSources(document.sources().stream()
                        .filter(source -> !names.contains("source " + source.name()))
                        .map(this::from)
                        .toList())
                .withRemoteSchemas(keep(document.remoteSchemas(), each -> "remote_schema " + each.name()))
                .withActions(keep(document.actions(), each -> "action " + each.name()))
                .withCronTriggers(keep(document.cronTriggers(), each -> "cron_trigger " + each.name()))
                .withRestEndpoints(keep(document.restEndpoints(), each -> "rest_endpoint " + each.name()))
                .withInheritedRoles(keep(document.inheritedRoles(), each -> "inherited_role " + each.roleName()));
    }

    private SourceMetadata from(SourceMetadata source) {
        String in = " in source " + source.name();
        return source.withTables(source.tables().stream()
                        .filter(table -> !names.contains("table " + table.table() + in))
                        .map(table -> from(table, in))
                        .toList())
                .withFunctions(keep(source.functions(), each -> "function " + each.function() + in))
                .withNativeQueries(keep(source.nativeQueries(), each -> "native_query " + each.rootFieldName() + in))
                .withLogicalModels(keep(source.logicalModels(), each -> "logical_model " + each.name() + in));
    }

    private TableMetadata from(TableMetadata table, String source) {
        String in = " in table " + table.table() + source;
        TableMetadata kept = table.withObjectRelationships(
                        keep(table.objectRelationships(), each -> "object_relation " + each.name() + in))
                .withArrayRelationships(keep(table.arrayRelationships(), each -> "array_relation " + each.name() + in))
                .withComputedFields(keep(table.computedFields(), each -> "computed_field " + each.name() + in))
                .withRemoteRelationships(
                        keep(table.remoteRelationships(), each -> "remote_relationship " + each.name() + in))
                .withEventTriggers(keep(table.eventTriggers(), each -> "event_trigger " + each.name() + in));
        for (PermissionKind kind : PermissionKind.values()) {
            for (String role : rolesOf(kept, kind).toList()) {
                if (names.contains(kind.spelling() + "_permission " + role + in)) {
                    kept = kept.withoutPermission(kind, role);
                }
            }
        }
        return kept;
    }

    private static Stream<String> rolesOf(TableMetadata table, PermissionKind kind) {
        return table.permissions().stream()
                .filter(permission -> permission.kind() == kind)
                .map(permission -> permission.role());
    }

    private <T> List<T> keep(List<T> all, Function<T, String> name) {
        Predicate<T> dropped = each -> names.contains(name.apply(each));
        return all.stream().filter(dropped.negate()).toList();
    }
}
