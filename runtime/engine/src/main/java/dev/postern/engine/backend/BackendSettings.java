package dev.postern.engine.backend;

import java.util.List;
import java.util.Optional;

/**
 * What the server's configuration says to every backend.
 *
 * @param stringifyNumericTypes answer numbers that JavaScript cannot hold as strings
 * @param shared what the process has one of and a backend had better not make again, such as its event loops; each backend
 *     knows by type what it can use
 */
public record BackendSettings(boolean stringifyNumericTypes, List<Object> shared) {
    public static final BackendSettings DEFAULT = new BackendSettings(false);

    public BackendSettings {
        shared = List.copyOf(shared);
    }

    public BackendSettings(boolean stringifyNumericTypes) {
        this(stringifyNumericTypes, List.of());
    }

    /** What is shared of that type. */
    public <T> Optional<T> shared(Class<T> type) {
        return shared.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
