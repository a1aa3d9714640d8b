package dev.postern.postgres.transport;

import dev.postern.engine.backend.Environment;
import dev.postern.engine.backend.SourceException;
import dev.postern.metadata.IsolationLevel;
import dev.postern.metadata.PoolSettings;
import dev.postern.metadata.PostgresConnectionInfo;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a source is reached and used: its metadata with defaults filled in and environment variables looked up.
 *
 * @param alwaysPrepare keep prepared statements even if a pooler such as PgBouncer seems to stand before the database
 * @param maxConnections of this instance
 * @param patience with which a connection is waited for
 * @param lifetime after which a connection is not used again; zero is for ever
 */
record SourceSettings(
        ConnectionUrl url,
        SourceTls tls,
        boolean alwaysPrepare,
        IsolationLevel isolation,
        int maxConnections,
        Duration patience,
        Duration idle,
        Duration lifetime) {

    private static final int MAX_CONNECTIONS = 50;
    /** Hasura waits for ever; whoever asked has gone by then. */
    private static final Duration WAIT = Duration.ofSeconds(30);

    private static final Duration IDLE = Duration.ofSeconds(180);
    private static final Duration LIFETIME = Duration.ofSeconds(600);

    static SourceSettings of(PostgresConnectionInfo info, Environment environment) throws SourceException {
        Optional<PoolSettings> pool = Optional.ofNullable(info.poolSettings());
        return new SourceSettings(
                ConnectionUrl.of(info.databaseUrl(), environment),
                SourceTls.of(Optional.ofNullable(info.sslConfiguration()), environment),
                info.usePreparedStatements(),
                info.isolationLevel(),
                Math.max(2, pool.map(PoolSettings::maxConnections).orElse(MAX_CONNECTIONS)),
                seconds(pool.map(PoolSettings::poolTimeout).orElse(null), WAIT),
                seconds(decimal(pool.map(PoolSettings::idleTimeout).orElse(null)), IDLE),
                seconds(pool.map(PoolSettings::connectionLifetime).orElse(null), LIFETIME));
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer seconds) {
        return seconds == null ? null : BigDecimal.valueOf(seconds);
    }

    private static Duration seconds(@Nullable BigDecimal seconds, Duration otherwise) {
        return seconds == null
                ? otherwise
                : Duration.ofMillis(seconds.movePointRight(3).longValue());
    }
}
