package dev.postern.metadata;

import java.util.Map;

/**
 * A limit for everybody, and others for certain roles.
 */
public record Limit<T>(T global, Map<String, T> perRole) {
    public Limit {
        perRole = Ordered.copyOf(perRole);
    }
}
