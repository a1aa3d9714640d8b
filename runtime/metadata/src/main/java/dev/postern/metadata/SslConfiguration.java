package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * TLS towards the database.
 */
public record SslConfiguration(
        SslMode sslMode,
        @Nullable ConfiguredValue sslRootCert,
        @Nullable ConfiguredValue sslCert,
        @Nullable ConfiguredValue sslKey,
        @Nullable ConfiguredValue sslPassword) {}
