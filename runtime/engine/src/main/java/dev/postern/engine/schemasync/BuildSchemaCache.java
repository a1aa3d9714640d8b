package dev.postern.engine.schemasync;

import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.metadata.MetadataDocument;
import java.util.Optional;

/** How a schema cache is built: {@code SchemaCacheBuilder::build}. Blocks while databases are asked. */
@FunctionalInterface
public interface BuildSchemaCache {
    /**
     * @param previous whose knowledge of databases may be used again
     * @param invalidations what may not
     */
    SchemaCache build(
            MetadataDocument document,
            long resourceVersion,
            Optional<SchemaCache> previous,
            Invalidations invalidations);
}
