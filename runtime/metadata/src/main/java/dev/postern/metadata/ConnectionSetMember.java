package dev.postern.metadata;

/**
 * A connection that a template can pick by name.
 */
public record ConnectionSetMember(String name, PostgresConnectionInfo connectionInfo) {}
