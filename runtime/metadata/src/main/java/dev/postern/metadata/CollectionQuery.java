package dev.postern.metadata;

/**
 * A GraphQL document with a name.
 */
public record CollectionQuery(String name, String query) {}
