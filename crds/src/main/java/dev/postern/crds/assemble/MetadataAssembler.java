package dev.postern.crds.assemble;

import dev.postern.crds.Engine;
import dev.postern.crds.EventTrigger;
import dev.postern.crds.Permission;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceProblem;
import dev.postern.crds.ResourceSet;
import dev.postern.crds.SecretSource;
import dev.postern.crds.Source;
import dev.postern.crds.Table;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts custom resources together to the metadata document of one Engine.
 *
 * <p>Pure, and stable: the same resources in any order give the same document, byte for byte. Sources come by name,
 * tables by schema and name, permissions by role, event triggers by name; what is in a list of a resource keeps its
 * order. A resource with a problem stays out, with what attaches to it; the rest is there.
 */
public final class MetadataAssembler {
    private final Attachments attached;
    private final SecretUses secrets = new SecretUses();
    private final Map<ResourceKey, List<Table>> tables;
    private final Map<ResourceKey, List<Permission>> permissions;
    private final Map<ResourceKey, List<EventTrigger>> eventTriggers;

    private MetadataAssembler(Engine engine, ResourceSet resources) {
        attached = new Attachments(engine, resources);
        tables = attached.tables().stream().collect(Collectors.groupingBy(Attachments::sourceOf));
        permissions = attached.permissions().stream().collect(Collectors.groupingBy(Attachments::tableOf));
        eventTriggers = attached.eventTriggers().stream().collect(Collectors.groupingBy(Attachments::tableOf));
    }

    /**
     * The metadata of an Engine.
     *
     * <p>Problems are told of resources that are attached to this Engine and of those that lead to none; the ones of
     * another Engine in the set are that one's business.
     */
    public static AssembledMetadata assemble(Engine engine, ResourceSet resources) {
        return new MetadataAssembler(engine, resources).assemble(engine);
    }

    /** The problems of resources that lead to no Engine at all, for which no Engine speaks. */
    public static List<ResourceProblem> unattached(ResourceSet resources) {
        return new Attachments(null, resources).problems();
    }

    private AssembledMetadata assemble(Engine engine) {
        collectSecrets(engine);
        List<SourceMetadata> sources = attached.sources().stream()
                .map(this::source)
                .sorted(Comparator.comparing(SourceMetadata::name))
                .toList();
        MetadataDocument document = MetadataDocument.EMPTY.withSources(sources);
        return new AssembledMetadata(document, attached.problems(), secrets.all(), Origins.of(attached));
    }

    private void collectSecrets(Engine engine) {
        ResourceKey key = ResourceKey.of(engine);
        secrets.variable(key, "spec.metadataDatabase", engine.getSpec().metadataDatabase());
        List<SecretSource> adminSecrets = engine.getSpec().adminSecrets();
        for (int i = 0; i < adminSecrets.size(); i++) {
            secrets.variable(key, "spec.adminSecrets[" + i + "]", adminSecrets.get(i));
        }
    }

    private SourceMetadata source(Source source) {
        List<TableMetadata> metadata = tables.getOrDefault(ResourceKey.of(source), List.of()).stream()
                .sorted(Comparator.comparing(
                                (Table table) -> table.getSpec().table().schema())
                        .thenComparing(table -> table.getSpec().table().name()))
                .map(this::table)
                .toList();
        return SourceAssembler.source(source, secrets).withTables(metadata);
    }

    private TableMetadata table(Table table) {
        ResourceKey key = ResourceKey.of(table);
        TableMetadata metadata = TableAssembler.table(table.getSpec());
        List<Permission> byRole = new ArrayList<>(permissions.getOrDefault(key, List.of()));
        byRole.sort(Comparator.comparing(permission -> permission.getSpec().role()));
        for (Permission permission : byRole) {
            metadata = PermissionAssembler.add(metadata, permission.getSpec());
        }
        return metadata.withEventTriggers(eventTriggers.getOrDefault(key, List.of()).stream()
                .map(trigger -> EventTriggerAssembler.eventTrigger(trigger, secrets))
                .toList());
    }
}
