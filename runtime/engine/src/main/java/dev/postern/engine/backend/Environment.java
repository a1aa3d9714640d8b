package dev.postern.engine.backend;

import java.util.Optional;

/** Where {@code from_env} names are looked up: the process's environment, then the mounted secrets. */
@FunctionalInterface
public interface Environment {
    Optional<String> get(String name);

    /** The value as it is at this moment: to be asked when the one that {@link #get} gave turned out to be no good. May wait. */
    default Optional<String> fresh(String name) {
        return get(name);
    }
}
