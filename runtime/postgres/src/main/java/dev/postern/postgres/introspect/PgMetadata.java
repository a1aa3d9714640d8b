package dev.postern.postgres.introspect;

import dev.postern.engine.backend.BackendMetadata;
import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.SourceException;
import dev.postern.engine.backend.SourceHandle;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.SourceMetadata;
import dev.postern.postgres.transport.PgSource;
import dev.postern.postgres.transport.PgTransport;
import java.time.Duration;

/** From a source's metadata to an open source and to what its database holds. */
public final class PgMetadata implements BackendMetadata {
    /** Generous: tens of thousands of tables take seconds. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final PgTransport transport;

    public PgMetadata(PgTransport transport) {
        this.transport = transport;
    }

    @Override
    public PgSource open(SourceMetadata source, Environment environment) throws SourceException {
        if (source.configuration() instanceof PostgresConfiguration configuration) {
            return transport.open(source.name(), configuration, environment);
        }
        throw new SourceException("the configuration is not one of Postgres");
    }

    @Override
    public IntrospectedSource introspect(SourceHandle handle) throws SourceException {
        return Introspection.read(PgSource.of(handle).document(Introspection.SQL, TIMEOUT));
    }
}
