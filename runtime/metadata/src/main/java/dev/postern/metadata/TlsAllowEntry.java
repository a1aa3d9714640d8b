package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A host that is excepted.
 *
 * @param suffix a port or service
 * @param permissions {@code self-signed}; empty means the same
 */
public record TlsAllowEntry(String host, @Nullable String suffix, List<String> permissions) {
    public TlsAllowEntry {
        permissions = List.copyOf(permissions);
    }
}
