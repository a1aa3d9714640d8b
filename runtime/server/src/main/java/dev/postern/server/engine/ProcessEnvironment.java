package dev.postern.server.engine;

import dev.postern.engine.backend.Environment;
import dev.postern.engine.schemasync.DefaultSource;
import dev.postern.server.config.Secret;
import dev.postern.server.config.ServerConfig;
import java.util.Map;
import java.util.Optional;

/**
 * Where {@code from_env} names are looked up: what the command line says, the environment, then the files of {@code
 * --secrets-dir}, as they were a moment ago.
 */
public final class ProcessEnvironment implements Environment {
    private final Map<String, String> environment;
    private final ServerConfig.Databases databases;
    private final Optional<SecretFolder> folder;

    public ProcessEnvironment(Map<String, String> environment, ServerConfig.Databases databases) {
        this.environment = Map.copyOf(environment);
        this.databases = databases;
        this.folder = databases.secretsDir().map(SecretFolder::new);
    }

    @Override
    public Optional<String> get(String name) {
        if (name.equals(DefaultSource.VARIABLE) && databases.source().isPresent()) {
            return databases.source().map(Secret::reveal);
        }
        return Optional.ofNullable(environment.get(name)).or(() -> folder.flatMap(files -> files.get(name)));
    }

    @Override
    public Optional<String> fresh(String name) {
        folder.ifPresent(SecretFolder::read);
        return get(name);
    }

    /** Calls {@code onChange} whenever a file is another than before: within a second or so, until it is closed. */
    public SecretsWatch watch(Runnable onChange) {
        return new SecretsWatch(folder, onChange);
    }
}
