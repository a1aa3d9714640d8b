package dev.postern.crds.assemble;

import dev.postern.crds.EventTrigger;
import dev.postern.crds.Permission;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.Source;
import dev.postern.crds.Table;
import dev.postern.metadata.ObjectKey;
import dev.postern.metadata.OwnedObject;
import dev.postern.metadata.QualifiedName;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import static java.util.Objects.requireNonNull;

/**
 * Which resource an object of the metadata document came from, so that what the engine says of an object can be said
 * of its resource.
 */
public final class Origins {
    private final Map<ObjectKey, ResourceKey> resources;

    private Origins(Map<ObjectKey, ResourceKey> resources) {
        this.resources = Collections.unmodifiableMap(resources);
    }

    static Origins of(Attachments attached) {
        Map<ObjectKey, ResourceKey> resources = new LinkedHashMap<>();
        Map<ResourceKey, ObjectKey.OfTable> tableOf = new HashMap<>();
        for (Source source : attached.sources()) {
            resources.put(new ObjectKey.OfSource(source.getMetadata().getName()), ResourceKey.of(source));
        }
        for (Table table : attached.tables()) {
            ObjectKey.OfTable object = new ObjectKey.OfTable(
                    Attachments.sourceOf(table).name(),
                    TableAssembler.name(table.getSpec().table()));
            resources.put(object, ResourceKey.of(table));
            tableOf.put(ResourceKey.of(table), object);
        }
        for (Permission permission : attached.permissions()) {
            ObjectKey.OfTable table = requireNonNull(tableOf.get(Attachments.tableOf(permission)));
            String role = permission.getSpec().role();
            resources.put(new ObjectKey.OfPermission(table.source(), table.table(), role), ResourceKey.of(permission));
        }
        for (EventTrigger trigger : attached.eventTriggers()) {
            ObjectKey.OfTable table = requireNonNull(tableOf.get(Attachments.tableOf(trigger)));
            resources.put(
                    new ObjectKey.OfEventTrigger(
                            table.source(), trigger.getMetadata().getName()),
                    ResourceKey.of(trigger));
        }
        return new Origins(resources);
    }

    /** The resource that an object came from; a Table also holds the table's relationships. */
    public Optional<ResourceKey> of(ObjectKey object) {
        return Optional.ofNullable(resources.get(object));
    }

    /** Every object with its resource, as the engine keeps it beside the document. */
    public List<OwnedObject> owned() {
        return resources.entrySet().stream()
                .map(entry -> new OwnedObject(entry.getKey(), entry.getValue().toString()))
                .toList();
    }

    /** Goes through all objects and their resources. */
    public void forEach(BiConsumer<ObjectKey, ResourceKey> each) {
        resources.forEach(each);
    }

    /** Every resource that is in the document. */
    public List<ResourceKey> resources() {
        return List.copyOf(resources.values());
    }

    /** The Source. */
    public Optional<ResourceKey> source(String source) {
        return of(new ObjectKey.OfSource(source));
    }

    /** The Table, which also holds the table's relationships. */
    public Optional<ResourceKey> table(String source, QualifiedName table) {
        return of(new ObjectKey.OfTable(source, table));
    }

    /** The Permission. */
    public Optional<ResourceKey> permission(String source, QualifiedName table, String role) {
        return of(new ObjectKey.OfPermission(source, table, role));
    }

    /** The EventTrigger. */
    public Optional<ResourceKey> eventTrigger(String source, String name) {
        return of(new ObjectKey.OfEventTrigger(source, name));
    }
}
