package dev.postern.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Which objects two documents differ in, each once, outer ones first; of what is there in one only, not what it holds. */
public final class DocumentDifference {
    private final SequencedSet<ObjectKey> changed = new LinkedHashSet<>();

    private DocumentDifference() {}

    /** Empty only if the documents are equal; mere order counts as the engine's. */
    public static SequencedSet<ObjectKey> between(MetadataDocument one, MetadataDocument other) {
        DocumentDifference difference = new DocumentDifference();
        if (one.equals(other)) {
            return difference.changed;
        }
        difference.compare(new ObjectKey.OfEngine(), one.withSources(List.of()), other.withSources(List.of()));
        difference.each(
                byName(one.sources(), SourceMetadata::name),
                byName(other.sources(), SourceMetadata::name),
                ObjectKey.OfSource::new,
                difference::sources);
        if (difference.changed.isEmpty()) {
            difference.changed.add(new ObjectKey.OfEngine());
        }
        return difference.changed;
    }

    private void sources(SourceMetadata one, SourceMetadata other) {
        String source = one.name();
        compare(new ObjectKey.OfSource(source), one.withTables(List.of()), other.withTables(List.of()));
        each(
                byName(one.tables(), TableMetadata::table),
                byName(other.tables(), TableMetadata::table),
                name -> table(source, name),
                (before, after) -> tables(source, before, after));
    }

    private void tables(String source, TableMetadata one, TableMetadata other) {
        compare(table(source, one.table()), itself(one), itself(other));
        each(
                permissions(one),
                permissions(other),
                role -> permission(source, one.table(), role),
                (before, after) -> compare(
                        permission(source, one.table(), before.getFirst().role()), before, after));
        each(
                byName(one.eventTriggers(), EventTriggerMetadata::name),
                byName(other.eventTriggers(), EventTriggerMetadata::name),
                name -> new ObjectKey.OfEventTrigger(source, name),
                (before, after) -> compare(new ObjectKey.OfEventTrigger(source, before.name()), before, after));
    }

    private static TableMetadata itself(TableMetadata table) {
        return table.withInsertPermissions(List.of())
                .withSelectPermissions(List.of())
                .withUpdatePermissions(List.of())
                .withDeletePermissions(List.of())
                .withEventTriggers(List.of());
    }

    private static Map<String, List<PermissionMetadata>> permissions(TableMetadata table) {
        Map<String, List<PermissionMetadata>> byRole = new LinkedHashMap<>();
        table.permissions()
                .forEach(permission -> byRole.computeIfAbsent(permission.role(), role -> new ArrayList<>())
                        .add(permission));
        return byRole;
    }

    /** What other kinds of source call a table has no key. */
    private static ObjectKey table(String source, ObjectName name) {
        return name.qualified()
                .<ObjectKey>map(table -> new ObjectKey.OfTable(source, table))
                .orElseGet(() -> new ObjectKey.OfSource(source));
    }

    private static ObjectKey permission(String source, ObjectName name, String role) {
        return name.qualified()
                .<ObjectKey>map(table -> new ObjectKey.OfPermission(source, table, role))
                .orElseGet(() -> new ObjectKey.OfSource(source));
    }

    private static <K, T> Map<K, T> byName(Collection<T> elements, Function<T, K> name) {
        Map<K, T> byName = new LinkedHashMap<>();
        elements.forEach(element -> byName.put(name.apply(element), element));
        return byName;
    }

    private <K, T> void each(Map<K, T> one, Map<K, T> other, Function<K, ObjectKey> key, BiConsumer<T, T> compareBoth) {
        Set<K> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        for (K name : names) {
            T before = one.get(name);
            T after = other.get(name);
            if (before != null && after != null) {
                compareBoth.accept(before, after);
            } else {
                changed.add(key.apply(name));
            }
        }
    }

    private void compare(ObjectKey key, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            changed.add(key);
        }
    }
}
