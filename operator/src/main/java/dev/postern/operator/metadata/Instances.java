package dev.postern.operator.metadata;

import dev.postern.crds.Engine;
import dev.postern.operator.workload.EngineService;
import dev.postern.operator.workload.Names;
import dev.postern.operator.workload.WorkloadInformers;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointPort;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The instances of all Engines, ready or not, from the EndpointSlices of their Services. */
public final class Instances {
    private final InformerEventSource<EndpointSlice, Engine> slices;

    public Instances(EventSourceContext<Engine> context) {
        slices = new InformerEventSource<>(
                InformerEventSourceConfiguration.from(EndpointSlice.class, Engine.class)
                        .withName("instances")
                        .withLabelSelector(Names.ENGINE_LABEL)
                        .withSecondaryToPrimaryMapper(WorkloadInformers::engine)
                        .withNamespacesInheritedFromController()
                        .build(),
                context);
    }

    public EventSource<?, Engine> eventSource() {
        return slices;
    }

    /** By address, without those that are ending. */
    public List<InstanceAddress> of(Engine engine) {
        return addresses(engine, endpoint -> !isEnding(endpoint));
    }

    /** By address, with those that are ending but may still answer: they are all there are when the Engine goes with its pods. */
    public List<InstanceAddress> andEnding(Engine engine) {
        return addresses(engine, endpoint -> true);
    }

    private List<InstanceAddress> addresses(Engine engine, Predicate<Endpoint> isMeant) {
        ResourceID id = ResourceID.fromResource(engine);
        return slices.list(slice -> WorkloadInformers.engine(slice).contains(id))
                .flatMap(slice -> addresses(slice, isMeant))
                .distinct()
                .sorted(Comparator.comparing(InstanceAddress::authority))
                .toList();
    }

    private static boolean isEnding(Endpoint endpoint) {
        return endpoint.getConditions() != null
                && Boolean.TRUE.equals(endpoint.getConditions().getTerminating());
    }

    private static Stream<InstanceAddress> addresses(EndpointSlice slice, Predicate<Endpoint> isMeant) {
        if (slice.getPorts() == null || slice.getEndpoints() == null) {
            return Stream.empty();
        }
        int port =
                slice.getPorts().stream().map(EndpointPort::getPort).findFirst().orElse(EngineService.SERVER_PORT);
        return slice.getEndpoints().stream()
                .filter(isMeant)
                .flatMap(endpoint -> endpoint.getAddresses().stream()
                        .map(address -> new InstanceAddress(
                                authority(address, port),
                                endpoint.getTargetRef() == null
                                        ? null
                                        : endpoint.getTargetRef().getName(),
                                isReady(endpoint))));
    }

    private static boolean isReady(Endpoint endpoint) {
        return endpoint.getConditions() == null
                || !Boolean.FALSE.equals(endpoint.getConditions().getReady());
    }

    private static String authority(String address, int port) {
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }
}
