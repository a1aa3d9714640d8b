package dev.postern.engine.backend;

import dev.postern.metadata.SourceMetadata;

/** From a source's configuration to what its database holds. Blocks: called while a schema cache is built. */
public interface BackendMetadata {
    /** Resolves the configuration and makes the pools; connects to nothing yet. */
    SourceHandle open(SourceMetadata source, Environment environment) throws SourceException;

    /** All tables, views and their keys, by one set of queries. */
    IntrospectedSource introspect(SourceHandle handle) throws SourceException;
}
