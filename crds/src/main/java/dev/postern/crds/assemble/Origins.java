package dev.postern.crds.assemble;

import dev.postern.crds.EventTrigger;
import dev.postern.crds.Permission;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.Table;
import dev.postern.metadata.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * Which resource an object of the metadata document came from, so that what the engine says of an object can be said
 * of its resource.
 */
public final class Origins {
    private final Map<String, ResourceKey> sources;
    private final Map<TableOf, ResourceKey> tables;
    private final Map<PermissionOf, ResourceKey> permissions;
    private final Map<TriggerOf, ResourceKey> triggers;

    private record TableOf(String source, QualifiedName table) {}

    private record PermissionOf(String source, QualifiedName table, String role) {}

    private record TriggerOf(String source, String name) {}

    private Origins(
            Map<String, ResourceKey> sources,
            Map<TableOf, ResourceKey> tables,
            Map<PermissionOf, ResourceKey> permissions,
            Map<TriggerOf, ResourceKey> triggers) {
        this.sources = Map.copyOf(sources);
        this.tables = Map.copyOf(tables);
        this.permissions = Map.copyOf(permissions);
        this.triggers = Map.copyOf(triggers);
    }

    static Origins of(Attachments attached) {
        Map<String, ResourceKey> sources = new HashMap<>();
        Map<TableOf, ResourceKey> tables = new HashMap<>();
        Map<PermissionOf, ResourceKey> permissions = new HashMap<>();
        Map<TriggerOf, ResourceKey> triggers = new HashMap<>();
        Map<ResourceKey, TableOf> tableOf = new HashMap<>();
        attached.sources().forEach(source -> sources.put(source.getMetadata().getName(), ResourceKey.of(source)));
        for (Table table : attached.tables()) {
            TableOf place = new TableOf(
                    Attachments.sourceOf(table).name(),
                    TableAssembler.name(table.getSpec().table()));
            tables.put(place, ResourceKey.of(table));
            tableOf.put(ResourceKey.of(table), place);
        }
        for (Permission permission : attached.permissions()) {
            TableOf table = requireNonNull(tableOf.get(Attachments.tableOf(permission)));
            String role = permission.getSpec().role();
            permissions.put(new PermissionOf(table.source(), table.table(), role), ResourceKey.of(permission));
        }
        for (EventTrigger trigger : attached.eventTriggers()) {
            TableOf table = requireNonNull(tableOf.get(Attachments.tableOf(trigger)));
            triggers.put(new TriggerOf(table.source(), trigger.getMetadata().getName()), ResourceKey.of(trigger));
        }
        return new Origins(sources, tables, permissions, triggers);
    }

    /** The Source. */
    public Optional<ResourceKey> source(String source) {
        return Optional.ofNullable(sources.get(source));
    }

    /** The Table, which also holds the table's relationships. */
    public Optional<ResourceKey> table(String source, QualifiedName table) {
        return Optional.ofNullable(tables.get(new TableOf(source, table)));
    }

    /** The Permission. */
    public Optional<ResourceKey> permission(String source, QualifiedName table, String role) {
        return Optional.ofNullable(permissions.get(new PermissionOf(source, table, role)));
    }

    /** The EventTrigger. */
    public Optional<ResourceKey> eventTrigger(String source, String name) {
        return Optional.ofNullable(triggers.get(new TriggerOf(source, name)));
    }
}
