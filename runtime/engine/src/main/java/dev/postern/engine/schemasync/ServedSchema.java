package dev.postern.engine.schemasync;

import dev.postern.engine.roleschema.RoleSchemas;
import dev.postern.engine.schemacache.SchemaCache;

/** What an instance serves: one immutable value, swapped as a whole. */
public record ServedSchema(SchemaCache schemaCache, RoleSchemas roleSchemas) {
    ServedSchema(SchemaCache schemaCache) {
        this(schemaCache, RoleSchemas.of(schemaCache));
    }

    public long resourceVersion() {
        return schemaCache.resourceVersion();
    }
}
