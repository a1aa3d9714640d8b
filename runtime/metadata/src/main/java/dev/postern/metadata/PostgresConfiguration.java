package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a database of the Postgres family.
 *
 * @param extensionsSchema the schema where extensions are created; null: {@code public}
 */
public record PostgresConfiguration(
        PostgresConnectionInfo connectionInfo,
        List<PostgresConnectionInfo> readReplicas,
        @Nullable ConnectionTemplate connectionTemplate,
        List<ConnectionSetMember> connectionSet,
        @Nullable String extensionsSchema)
        implements SourceConfiguration {
    public PostgresConfiguration {
        readReplicas = List.copyOf(readReplicas);
        connectionSet = List.copyOf(connectionSet);
    }

    /** A configuration that names a database and leaves the rest at its defaults. */
    public static PostgresConfiguration of(DatabaseUrl url) {
        return new PostgresConfiguration(PostgresConnectionInfo.of(url), List.of(), null, List.of(), null);
    }
}
