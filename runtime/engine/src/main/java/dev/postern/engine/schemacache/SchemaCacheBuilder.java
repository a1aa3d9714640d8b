package dev.postern.engine.schemacache;

import dev.postern.engine.backend.Backend;
import dev.postern.engine.schemacache.stage.NameConflicts;
import dev.postern.engine.schemacache.stage.Outcome;
import dev.postern.engine.schemacache.stage.Permissions;
import dev.postern.engine.schemacache.stage.Relationships;
import dev.postern.engine.schemacache.stage.SourceDraft;
import dev.postern.engine.schemacache.stage.Sources;
import dev.postern.engine.schemacache.stage.Tables;
import dev.postern.engine.schemacache.stage.Unserved;
import dev.postern.metadata.MetadataDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Metadata and databases become a schema cache. Metadata that does not fit becomes a list of inconsistencies and never an
 * exception. Blocks while databases are asked. One build at a time: a second one would take its handles from the first.
 */
public final class SchemaCacheBuilder {
    private final Sources sources;

    /**
     * @param backends by {@link Backend#kind()}
     * @param handles told by the caller what came to be served: {@link SourceHandles#keepOnly}
     */
    public SchemaCacheBuilder(Map<String, Backend> backends, SourceHandles handles) {
        this.sources = new Sources(backends, handles);
    }

    /**
     * @param previous a schema cache whose knowledge of databases may be used again
     * @param invalidations what may not
     */
    public SchemaCache build(
            MetadataDocument document,
            long resourceVersion,
            Optional<SchemaCache> previous,
            Invalidations invalidations) {
        Outcome<List<SourceDraft>> built = sources.open(document, previous, invalidations)
                .then(Tables::track)
                .then(tables -> NameConflicts.settle(tables, document.actions()))
                .then(Relationships::connect)
                .then(Permissions::grant)
                .then(permitted -> Unserved.look(document, permitted));
        SequencedMap<String, SourceInfo> served = new LinkedHashMap<>();
        built.part().forEach(source -> served.put(source.metadata().name(), source.finish()));
        return new SchemaCache(resourceVersion, document, served, built.inconsistencies(), built.warnings());
    }
}
