package dev.postern.postgres;

import dev.postern.engine.backend.Backend;
import dev.postern.engine.backend.BackendProvider;
import dev.postern.engine.backend.BackendSettings;

/** Makes the backend of sources of kind {@code postgres}. */
public final class PgBackendProvider implements BackendProvider {
    @Override
    public String kind() {
        return PgBackend.KIND;
    }

    @Override
    public Backend create(BackendSettings settings) {
        return new PgBackend(settings);
    }
}
