package dev.postern.operator.metadata;

import org.jspecify.annotations.Nullable;

/**
 * Where an instance listens.
 *
 * @param authority address and port
 * @param pod its name, where the instance is a pod
 * @param isReady whether requests are sent there
 */
public record InstanceAddress(String authority, @Nullable String pod, boolean isReady) {}
