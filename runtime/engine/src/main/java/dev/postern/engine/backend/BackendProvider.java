package dev.postern.engine.backend;

/** Found by {@link java.util.ServiceLoader}. */
public interface BackendProvider {
    String kind();

    Backend create(BackendSettings settings);
}
