package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to reach a Postgres database. */
public record PostgresDatabase(
        @Required
        @JsonPropertyDescription("Connection URL of the primary, from a Secret. Metadata:"
                + " `sources[].configuration.connection_info.database_url`.")
        SecretSource connection,

        @JsonPropertyDescription(
                "Connections to the primary. Metadata:" + " `sources[].configuration.connection_info.pool_settings`.")
        @Nullable
        Pool pool,

        @Size(max = 32)
        @JsonPropertyDescription(
                "Replicas that queries may read from. Metadata: `sources[].configuration.read_replicas`.")
        List<ReadReplica> readReplicas) {
    public PostgresDatabase {
        readReplicas = Absent.orEmpty(readReplicas);
    }

    /** One replica of the database. */
    public record ReadReplica(
            @Required
            @JsonPropertyDescription("Connection URL of the replica, from a Secret. Metadata:"
                    + " `sources[].configuration.read_replicas[].database_url`.")
            SecretSource connection,

            @JsonPropertyDescription("Connections to the replica. Metadata:"
                    + " `sources[].configuration.read_replicas[].pool_settings`.")
            @Nullable
            Pool pool) {}
}
