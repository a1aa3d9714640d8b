package dev.postern.metadata;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New names of types.
 */
public record RemoteTypeNames(
        @Nullable String prefix, @Nullable String suffix, Map<String, String> mapping) {
    public RemoteTypeNames {
        mapping = Ordered.copyOf(mapping);
    }
}
