package dev.postern.server.local;

import dev.postern.engine.backend.Environment;
import java.util.Map;
import java.util.Optional;

/** Values of the variables that the metadata names: from Secrets in the folder, or made up for databases that are here. */
final class LocalVariables implements Environment {
    private volatile Map<String, String> values = Map.of();

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).or(() -> Optional.ofNullable(System.getenv(name)));
    }

    void replace(Map<String, String> now) {
        values = Map.copyOf(now);
    }
}
