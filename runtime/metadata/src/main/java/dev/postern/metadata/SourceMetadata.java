package dev.postern.metadata;

/** Placeholder: the real record lands with the metadata document. */
public record SourceMetadata() {}
