package dev.postern.engine.schemasync;

import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.IsolationLevel;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.PoolSettings;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.PostgresConnectionInfo;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.json.MetadataReader;
import java.math.BigDecimal;
import java.util.List;

/** What a new catalog starts with when the server was given a database: the source {@code default}, with Hasura's settings. */
public final class DefaultSource {
    /** Where the source's URL is looked up, also when it was given by flag. */
    public static final String VARIABLE = "HASURA_GRAPHQL_DATABASE_URL";

    private DefaultSource() {}

    public static MetadataDocument document() {
        PostgresConnectionInfo connection = new PostgresConnectionInfo(
                new DatabaseUrl.FromEnv(VARIABLE),
                true,
                IsolationLevel.READ_COMMITTED,
                new PoolSettings(50, null, 180, 1, null, BigDecimal.valueOf(600)),
                null);
        return MetadataDocument.EMPTY.withSource(SourceMetadata.postgres(
                MetadataReader.DEFAULT_SOURCE,
                new PostgresConfiguration(connection, List.of(), null, List.of(), null)));
    }
}
