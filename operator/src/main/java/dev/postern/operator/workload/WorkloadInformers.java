package dev.postern.operator.workload;

import dev.postern.crds.Engine;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of all Engines' workloads as they are: watched, and only those that the operator made. */
public final class WorkloadInformers {
    private final Map<Class<? extends HasMetadata>, InformerEventSource<? extends HasMetadata, Engine>> byType =
            new LinkedHashMap<>();

    public WorkloadInformers(EventSourceContext<Engine> context) {
        Workload.TYPES.forEach(type -> byType.put(type, informer(type, context)));
    }

    private static <T extends HasMetadata> InformerEventSource<T, Engine> informer(
            Class<T> type, EventSourceContext<Engine> context) {
        return new InformerEventSource<>(
                InformerEventSourceConfiguration.from(type, Engine.class)
                        .withName("workload-" + type.getSimpleName())
                        .withLabelSelector(Names.MANAGED_SELECTOR)
                        .withSecondaryToPrimaryMapper(WorkloadInformers::engine)
                        .withNamespacesInheritedFromController()
                        .build(),
                context);
    }

    /** The Engine that an object is labelled with. */
    public static Set<ResourceID> engine(HasMetadata object) {
        Map<String, String> labels = object.getMetadata().getLabels();
        String engine = labels == null ? null : labels.get(Names.ENGINE_LABEL);
        return engine == null
                ? Set.of()
                : Set.of(new ResourceID(engine, object.getMetadata().getNamespace()));
    }

    public List<EventSource<?, Engine>> eventSources() {
        return new ArrayList<>(byType.values());
    }

    /** The object of the same type, namespace and name. */
    Optional<HasMetadata> find(HasMetadata like) {
        return informer(like.getClass()).get(ResourceID.fromResource(like)).map(HasMetadata.class::cast);
    }

    private InformerEventSource<? extends HasMetadata, Engine> informer(Class<?> type) {
        var informer = byType.get(type);
        if (informer == null) {
            throw new IllegalArgumentException("no part of a workload: " + type);
        }
        return informer;
    }

    /** All objects that belong to an Engine. */
    List<HasMetadata> of(Engine engine) {
        ResourceID id = ResourceID.fromResource(engine);
        List<HasMetadata> objects = new ArrayList<>();
        byType.values()
                .forEach(informer -> informer.list(object -> engine(object).contains(id)
                                && object.getMetadata().getDeletionTimestamp() == null
                                && object.getMetadata().getOwnerReferences().stream()
                                        .anyMatch(owner -> owner.getUid()
                                                .equals(engine.getMetadata().getUid())))
                        .forEach(objects::add));
        return objects;
    }

    /** The Engine's Deployment as it is. */
    public Optional<Deployment> deployment(Engine engine) {
        return informer(Deployment.class).get(ResourceID.fromResource(engine)).map(Deployment.class::cast);
    }
}
