package dev.postern.engine.metadataapi;

/** Where a command was sent to: what may be said there, and under which names, differs. */
public enum CommandEndpoint {
    /** {@code /v1/metadata}. */
    METADATA,
    /** {@code /v2/query}. */
    SCHEMA_AND_DATA,
    /** {@code /v1/query}: both of the others under their older names, for the source {@code default}. */
    LEGACY
}
