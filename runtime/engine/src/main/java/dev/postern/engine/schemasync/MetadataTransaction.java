package dev.postern.engine.schemasync;

import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.metadata.Managed;
import dev.postern.metadata.MetadataDocument;
import java.util.Optional;

/** One change of the metadata: its edits are served by nobody until all of it is written. */
public interface MetadataTransaction {
    /** Of the state so far. */
    SchemaCache schemaCache();

    default MetadataDocument document() {
        return schemaCache().document();
    }

    /**
     * Takes an edited document (or the same, to look at databases again) and builds its schema cache, whatever it finds
     * inconsistent: the caller decides what that means.
     */
    SchemaCache edit(MetadataDocument edited, Invalidations invalidations);

    /** Of the document that this change began with. */
    long resourceVersion();

    /** Whether any change of the document would be refused, because it is managed and this is not the operator's change. */
    boolean isProtected();

    /** Marks the document as managed, or as not managed any more, together with the edits of this change. */
    void manage(Optional<Managed> managed);
}
