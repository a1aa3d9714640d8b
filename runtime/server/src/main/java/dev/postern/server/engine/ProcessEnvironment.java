package dev.postern.server.engine;

import dev.postern.engine.backend.Environment;
import dev.postern.server.config.Secret;
import dev.postern.server.config.ServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where {@code from_env} names are looked up: what the command line says, the environment, then the files of {@code
 * --secrets-dir}, which are read each time since a mounted secret may change.
 */
public final class ProcessEnvironment implements Environment {
    private static final String DATABASE_URL = "HASURA_GRAPHQL_DATABASE_URL";

    private final Map<String, String> environment;
    private final ServerConfig.Databases databases;

    public ProcessEnvironment(Map<String, String> environment, ServerConfig.Databases databases) {
        this.environment = Map.copyOf(environment);
        this.databases = databases;
    }

    @Override
    public Optional<String> get(String name) {
        if (name.equals(DATABASE_URL) && databases.source().isPresent()) {
            return databases.source().map(Secret::reveal);
        }
        return Optional.ofNullable(environment.get(name)).or(() -> file(name));
    }

    private Optional<String> file(String name) {
        return databases.secretsDir().map(dir -> dir.resolve(name)).flatMap(ProcessEnvironment::read);
    }

    /** The name comes from metadata, which administrators write: it may name a file in the folder, not a path out of it. */
    private static Optional<String> read(Path file) {
        Path name = file.getFileName();
        boolean plain = name != null && file.normalize().equals(file) && Files.isRegularFile(file);
        if (!plain) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
