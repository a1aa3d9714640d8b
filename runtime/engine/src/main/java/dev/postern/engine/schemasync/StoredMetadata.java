package dev.postern.engine.schemasync;

import dev.postern.engine.schemacache.Invalidations;
import dev.postern.metadata.MetadataDocument;
import java.util.Optional;

/**
 * What the metadata database holds, read at one moment.
 *
 * @param invalidated what the write that led to this version declared; empty when that is not known
 */
public record StoredMetadata(long resourceVersion, MetadataDocument document, Optional<Invalidations> invalidated) {}
