package dev.postern.postgres;

import dev.postern.engine.backend.Backend;
import dev.postern.engine.backend.BackendExecute;
import dev.postern.engine.backend.BackendMetadata;
import dev.postern.engine.backend.BackendSchema;
import dev.postern.engine.backend.BackendSettings;
import dev.postern.engine.backend.BackendTransport;
import dev.postern.engine.backend.Capability;
import dev.postern.postgres.introspect.PgMetadata;
import dev.postern.postgres.schema.PgSchema;
import dev.postern.postgres.translate.PgExecute;
import dev.postern.postgres.transport.PgTransport;
import java.util.EnumSet;
import java.util.Set;

/** Postgres. */
final class PgBackend implements Backend {
    static final String KIND = "postgres";

    private final PgTransport transport;
    private final PgMetadata metadata;
    private final PgSchema schema = new PgSchema();
    private final PgExecute execute;

    PgBackend(BackendSettings settings) {
        this.transport = PgTransport.with(settings);
        this.metadata = new PgMetadata(transport);
        this.execute = new PgExecute(settings);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public BackendMetadata metadata() {
        return metadata;
    }

    @Override
    public BackendSchema schema() {
        return schema;
    }

    @Override
    public BackendExecute execute() {
        return execute;
    }

    @Override
    public BackendTransport transport() {
        return transport;
    }
}
