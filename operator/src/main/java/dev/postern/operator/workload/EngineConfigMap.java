package dev.postern.operator.workload;

import dev.postern.crds.Engine;
import dev.postern.crds.EngineSpec;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The server's options, by the names of their variables. */
final class EngineConfigMap {
    private static final int SHUTDOWN_SECONDS = 25;

    private EngineConfigMap() {}

    static ConfigMap of(Engine engine) {
        return new ConfigMapBuilder()
                .withMetadata(Names.meta(engine, Names.config(engine)))
                .withData(data(engine.getSpec()))
                .build();
    }

    static Map<String, String> data(EngineSpec spec) {
        Map<String, String> data = new LinkedHashMap<>(spec.settings().variables());
        data.put("HASURA_GRAPHQL_GRACEFUL_SHUTDOWN_TIMEOUT", String.valueOf(shutdownSeconds(spec)));
        data.put("HASURA_GRAPHQL_SERVER_PORT", String.valueOf(EngineService.SERVER_PORT));
        EngineSpec.Auth auth = spec.auth();
        if (auth != null && auth.unauthorizedRole() != null) {
            data.put("HASURA_GRAPHQL_UNAUTHORIZED_ROLE", auth.unauthorizedRole());
        }
        return data;
    }

    /** Less than on a bare server: a namespace that is deleted waits for half of what its pods may take. */
    static int shutdownSeconds(EngineSpec spec) {
        Integer asked = spec.settings().gracefulShutdownTimeout();
        return asked == null ? SHUTDOWN_SECONDS : asked;
    }
}
