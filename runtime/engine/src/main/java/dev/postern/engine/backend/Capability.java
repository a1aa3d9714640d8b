package dev.postern.engine.backend;

/** What a backend may or may not be able to do. */
public enum Capability {
    DISTINCT_ON,
    EXPLAIN,
    RUN_SQL
}
