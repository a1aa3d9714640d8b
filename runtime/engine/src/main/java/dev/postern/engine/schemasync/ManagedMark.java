package dev.postern.engine.schemasync;

import dev.postern.metadata.Managed;

/**
 * That an operator made the document, as it is kept beside the document.
 *
 * @param hash of the document when the operator wrote it: {@link dev.postern.metadata.json.MetadataHash}
 */
public record ManagedMark(Managed managed, String hash) {}
