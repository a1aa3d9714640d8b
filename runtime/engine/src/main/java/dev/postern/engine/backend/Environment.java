package dev.postern.engine.backend;

import java.util.Optional;

/** Where {@code from_env} names are looked up: the process's environment, then the mounted secrets. */
@FunctionalInterface
public interface Environment {
    Optional<String> get(String name);
}
