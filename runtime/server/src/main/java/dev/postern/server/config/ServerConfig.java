package dev.postern.server.config;

import dev.postern.engine.session.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that the server was told, checked. Made once by {@link ServerConfigReader}; holds secrets, so it is never logged whole. */
public record ServerConfig(
        Listen listen,
        Databases databases,
        Access access,
        Cors cors,
        Sockets sockets,
        Logs logs,
        Engine engine,
        Set<Api> apis,
        boolean graphiql,
        Duration shutdownTimeout) {

    /** {@code host} is {@code *} for all addresses; {@code port} 0 takes a free one. */
    public record Listen(String host, int port, int maxHeaderBytes, long maxBodyBytes, Duration requestTimeout) {}

    /**
     * @param source the URL of the default source
     * @param metadata the URL of the metadata database: its own, or that of the default source
     * @param metadataFrom the variable that the URL of the metadata database stands in, instead
     * @param secretsDir files that stand for variables which the environment lacks
     */
    public record Databases(
            Optional<Secret> source,
            Optional<Secret> metadata,
            Optional<String> metadataFrom,
            Optional<Path> secretsDir,
            int retries,
            Pool pool) {}

    /** How the default source is connected to. Durations in seconds, 0 for without end. */
    public record Pool(
            int connections,
            int idleSeconds,
            int lifetimeSeconds,
            Optional<Integer> waitSeconds,
            String isolation,
            boolean preparedStatements) {}

    /**
     * Any admin secret opens.
     *
     * @param adminSecretsFrom variables that hold further ones, which may change
     * @param operatorKeyFrom the variable that holds the operator's key
     */
    public record Access(
            List<Secret> adminSecrets,
            List<String> adminSecretsFrom,
            Optional<String> operatorKeyFrom,
            Optional<Role> unauthorizedRole,
            boolean preserve401) {
        public Access {
            adminSecrets = List.copyOf(adminSecrets);
            adminSecretsFrom = List.copyOf(adminSecretsFrom);
        }

        /** Whether nobody is asked who they are: everybody is admin. */
        public boolean isOpen() {
            return adminSecrets.isEmpty() && adminSecretsFrom.isEmpty();
        }
    }

    /** @param domains origins, perhaps with {@code *.} before the host; {@code *} alone is all */
    public record Cors(boolean enabled, List<String> domains) {
        public Cors {
            domains = List.copyOf(domains);
        }
    }

    public record Sockets(Duration keepAlive, Duration initTimeout, boolean compression) {}

    /** @param types wire names of the kinds of lines that can be switched off and are on */
    public record Logs(String level, Set<String> types, boolean metadataQueries, boolean queryOnlyOnError) {
        public Logs {
            types = Set.copyOf(types);
        }
    }

    /** What the engine is told, and what {@code /v1alpha1/config} repeats to clients. */
    public record Engine(
            boolean stringifyNumericTypes,
            boolean devMode,
            boolean adminInternalErrors,
            boolean allowList,
            boolean inferFunctionPermissions,
            boolean remoteSchemaPermissions,
            Duration schemaSyncPoll,
            List<String> experimentalFeatures,
            String namingConvention) {
        public Engine {
            experimentalFeatures = List.copyOf(experimentalFeatures);
        }
    }

    /** A group of endpoints. */
    public enum Api {
        METADATA,
        GRAPHQL,
        PGDUMP,
        CONFIG,
        DEVELOPER,
        METRICS
    }

    public ServerConfig {
        apis = Set.copyOf(apis);
    }

    /** Whether an operator declares the metadata. */
    public boolean isManaged() {
        return access.operatorKeyFrom().isPresent();
    }
}
