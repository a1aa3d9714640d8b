package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Which columns a change must touch and which an event carries.
 *
 * @param payload null: all
 */
public record EventOperation(Columns columns, @Nullable Columns payload) {}
