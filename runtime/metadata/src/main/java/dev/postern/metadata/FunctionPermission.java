package dev.postern.metadata;

/**
 * That a role may call a function.
 */
public record FunctionPermission(String role) {}
