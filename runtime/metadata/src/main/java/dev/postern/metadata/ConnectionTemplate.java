package dev.postern.metadata;

/**
 * A Kriti template that picks a connection for each request.
 */
public record ConnectionTemplate(int version, String template) {}
