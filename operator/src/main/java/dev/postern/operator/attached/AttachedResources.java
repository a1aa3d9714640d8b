package dev.postern.operator.attached;

import dev.postern.crds.Engine;
import dev.postern.crds.EventTrigger;
import dev.postern.crds.Permission;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.ResourceSet;
import dev.postern.crds.Source;
import dev.postern.crds.Table;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.CustomResource;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.IndexedResourceCache;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sources, Tables, Permissions and EventTriggers, one informer a kind. An event of one wakes the Engine that its references
 * lead to.
 */
public final class AttachedResources {
    /** The kinds that attach. */
    public static final List<Class<? extends HasMetadata>> TYPES =
            List.of(Source.class, Table.class, Permission.class, EventTrigger.class);

    private final IndexedResourceCache<Engine> engines;
    private final InformerEventSource<Source, Engine> sources;
    private final InformerEventSource<Table, Engine> tables;
    private final InformerEventSource<Permission, Engine> permissions;
    private final InformerEventSource<EventTrigger, Engine> eventTriggers;

    public AttachedResources(EventSourceContext<Engine> context) {
        engines = context.getPrimaryCache();
        sources = informer(Source.class, this::engineOf, context);
        tables = informer(Table.class, this::engineOf, context);
        permissions = informer(Permission.class, this::engineOf, context);
        eventTriggers = informer(EventTrigger.class, this::engineOf, context);
    }

    private static <T extends CustomResource<?, ?>> InformerEventSource<T, Engine> informer(
            Class<T> kind, Function<T, Optional<ResourceKey>> engineOf, EventSourceContext<Engine> context) {
        var configuration = InformerEventSourceConfiguration.from(kind, Engine.class)
                .withName(kind.getSimpleName())
                .withSecondaryToPrimaryMapper(resource -> engineOf.apply(resource)
                        .map(key -> Set.of(new ResourceID(key.name(), key.namespace())))
                        .orElse(Set.of()))
                .withOnUpdateFilter((now, before) -> isAnotherGeneration(now, before))
                .withNamespacesInheritedFromController();
        if (isOneWatch(context)) {
            configuration.withItemStore(new LeanStore<>());
        }
        return new InformerEventSource<>(configuration.build(), context);
    }

    /** One namespace or all of them: several are a watch each, which cannot share a store. */
    private static boolean isOneWatch(EventSourceContext<Engine> context) {
        return context.getControllerConfiguration()
                        .getInformerConfig()
                        .getNamespaces()
                        .size()
                == 1;
    }

    /** What the operator writes into a status wakes nobody. */
    private static boolean isAnotherGeneration(HasMetadata now, HasMetadata before) {
        return !Objects.equals(
                        now.getMetadata().getGeneration(), before.getMetadata().getGeneration())
                || !Objects.equals(
                        now.getMetadata().getUid(), before.getMetadata().getUid());
    }

    public List<EventSource<?, Engine>> eventSources() {
        return List.of(sources, tables, permissions, eventTriggers);
    }

    /** All there is in the watched namespaces. What is being deleted counts as gone. */
    public ResourceSet all() {
        return new ResourceSet(
                live(engines.list(engine -> true)),
                live(sources.list()),
                live(tables.list()),
                live(permissions.list()),
                live(eventTriggers.list()));
    }

    /** Engines that are being deleted. */
    public List<Engine> leavingEngines() {
        return engines.list(engine -> engine.getMetadata().getDeletionTimestamp() != null)
                .toList();
    }

    private static <T extends HasMetadata> List<T> live(Stream<T> resources) {
        return resources
                .filter(resource -> resource.getMetadata().getDeletionTimestamp() == null)
                .toList();
    }

    /** A resource as the informer has it. */
    public Optional<? extends CustomResource<?, ?>> find(ResourceKey key) {
        ResourceID id = new ResourceID(key.name(), key.namespace());
        return switch (key.kind()) {
            case "Engine" -> engines.get(id);
            case "Source" -> sources.get(id);
            case "Table" -> tables.get(id);
            case "Permission" -> permissions.get(id);
            default -> eventTriggers.get(id);
        };
    }

    /** The Engine that a resource's references lead to, whether or not there is one of that name. */
    public Optional<ResourceKey> engineOf(ResourceKey resource) {
        ResourceID id = id(resource);
        return switch (resource.kind()) {
            case "Engine" -> Optional.of(resource);
            case "Source" -> sources.get(id).flatMap(this::engineOf);
            case "Table" -> tables.get(id).flatMap(this::engineOf);
            case "Permission" -> permissions.get(id).flatMap(this::engineOf);
            default -> eventTriggers.get(id).flatMap(this::engineOf);
        };
    }

    private Optional<ResourceKey> engineOf(Source source) {
        return source.getSpec() == null
                ? Optional.empty()
                : Optional.of(source.getSpec().engineRef().resolve("Engine", namespace(source)));
    }

    private Optional<ResourceKey> engineOf(Table table) {
        return table.getSpec() == null
                ? Optional.empty()
                : sources.get(id(table.getSpec().sourceRef().resolve("Source", namespace(table))))
                        .flatMap(this::engineOf);
    }

    private Optional<ResourceKey> engineOf(Permission permission) {
        return permission.getSpec() == null
                ? Optional.empty()
                : engineOfTable(permission, permission.getSpec().tableRef().name());
    }

    private Optional<ResourceKey> engineOf(EventTrigger trigger) {
        return trigger.getSpec() == null
                ? Optional.empty()
                : engineOfTable(trigger, trigger.getSpec().tableRef().name());
    }

    private Optional<ResourceKey> engineOfTable(HasMetadata attached, @Nullable String table) {
        return tables.get(new ResourceID(table, namespace(attached))).flatMap(this::engineOf);
    }

    private static ResourceID id(ResourceKey key) {
        return new ResourceID(key.name(), key.namespace());
    }

    private static String namespace(HasMetadata resource) {
        return resource.getMetadata().getNamespace();
    }
}
