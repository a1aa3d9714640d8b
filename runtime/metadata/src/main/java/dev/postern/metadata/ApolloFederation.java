package dev.postern.metadata;

/**
 * That a table is an entity of Apollo Federation.
 *
 * @param enable the version, {@code v1}
 */
public record ApolloFederation(String enable) {}
