package dev.postern.metadata;

import java.util.List;

/**
 * Exceptions to what is demanded of TLS servers.
 */
public record NetworkMetadata(List<TlsAllowEntry> tlsAllowlist) {
    /** No exceptions. */
    public static final NetworkMetadata NONE = new NetworkMetadata(List.of());

    public NetworkMetadata {
        tlsAllowlist = List.copyOf(tlsAllowlist);
    }
}
