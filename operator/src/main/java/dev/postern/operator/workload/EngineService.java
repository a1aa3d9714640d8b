package dev.postern.operator.workload;

import dev.postern.crds.Engine;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;

/** The Service in front of an Engine's pods, and by its EndpointSlices the list of them. */
public final class EngineService {
    /** Where the server listens in its pod. */
    public static final int SERVER_PORT = 8080;

    private EngineService() {}

    static Service of(Engine engine) {
        dev.postern.crds.EngineService asked = engine.getSpec().service();
        return new ServiceBuilder()
                .withMetadata(new ObjectMetaBuilder(
                                Names.meta(engine, engine.getMetadata().getName()))
                        .withAnnotations(asked.annotations())
                        .build())
                .withNewSpec()
                .withType(asked.type())
                .withSelector(Names.selector(engine))
                .addNewPort()
                .withName("http")
                .withPort(asked.port())
                .withNewTargetPort("http")
                .withProtocol("TCP")
                .endPort()
                .endSpec()
                .build();
    }

    /** Where the API is within the cluster. */
    public static String url(Engine engine) {
        return "http://%s.%s.svc:%d/v1/graphql"
                .formatted(
                        engine.getMetadata().getName(),
                        engine.getMetadata().getNamespace(),
                        engine.getSpec().service().port());
    }
}
