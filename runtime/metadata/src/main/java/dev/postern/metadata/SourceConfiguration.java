package dev.postern.metadata;

/** How to reach a database: typed for the Postgres family, as written for other kinds. */
public sealed interface SourceConfiguration permits PostgresConfiguration, ForeignConfiguration {}
