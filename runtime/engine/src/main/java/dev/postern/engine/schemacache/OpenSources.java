package dev.postern.engine.schemacache;

/** What schema caches leave open, as whoever serves them sees it. */
public interface OpenSources {
    /** Told what is served after each round of building, so that what was opened for nothing is closed. */
    void keepOnly(SchemaCache served);

    /** Whether a source is still used as it was configured before its environment variables changed. */
    boolean isOutdated(SchemaCache served);
}
