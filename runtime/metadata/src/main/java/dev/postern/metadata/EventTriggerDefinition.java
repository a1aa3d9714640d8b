package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Which changes make an event.
 *
 * @param enableManual whether it can be invoked by hand
 */
public record EventTriggerDefinition(
        @Nullable EventOperation insert,
        @Nullable EventOperation update,
        @Nullable EventOperation delete,
        boolean enableManual) {}
