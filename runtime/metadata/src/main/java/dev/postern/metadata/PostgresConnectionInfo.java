package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * One Postgres server and how to use it.
 */
public record PostgresConnectionInfo(
        DatabaseUrl databaseUrl,
        boolean usePreparedStatements,
        IsolationLevel isolationLevel,
        @Nullable PoolSettings poolSettings,
        @Nullable SslConfiguration sslConfiguration) {
    /** Defaults, as a source gets that is added with its URL alone. */
    public static PostgresConnectionInfo of(DatabaseUrl url) {
        return new PostgresConnectionInfo(url, false, IsolationLevel.READ_COMMITTED, null, null);
    }
}
