package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * That a role may call an action.
 */
public record ActionPermission(String role, @Nullable String comment) {}
