package dev.postern.metadata;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New names of the fields of one type.
 */
public record RemoteFieldNames(
        String parentType,
        @Nullable String prefix,
        @Nullable String suffix,
        Map<String, String> mapping) {
    public RemoteFieldNames {
        mapping = Ordered.copyOf(mapping);
    }
}
