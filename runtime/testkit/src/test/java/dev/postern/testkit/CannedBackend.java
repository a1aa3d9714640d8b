package dev.postern.testkit;

import dev.postern.engine.backend.Backend;
import dev.postern.engine.backend.BackendExecute;
import dev.postern.engine.backend.BackendMetadata;
import dev.postern.engine.backend.BackendSchema;
import dev.postern.engine.backend.BackendTransport;
import dev.postern.engine.backend.Capability;
import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.SourceHandle;
import dev.postern.metadata.SourceMetadata;
import java.util.Set;

/** A real backend with no database: it knows what introspection once answered. */
record CannedBackend(Backend real, IntrospectedSource catalog) implements Backend, BackendMetadata {
    private record Handle(String sourceName) implements SourceHandle {
        @Override
        public void close() {}
    }

    @Override
    public String kind() {
        return real.kind();
    }

    @Override
    public Set<Capability> capabilities() {
        return real.capabilities();
    }

    @Override
    public BackendMetadata metadata() {
        return this;
    }

    @Override
    public BackendSchema schema() {
        return real.schema();
    }

    @Override
    public BackendExecute execute() {
        return real.execute();
    }

    @Override
    public BackendTransport transport() {
        throw new UnsupportedOperationException("there is no database");
    }

    @Override
    public SourceHandle open(SourceMetadata source, Environment environment) {
        return new Handle(source.name());
    }

    @Override
    public IntrospectedSource introspect(SourceHandle handle) {
        return catalog;
    }
}
