package dev.postern.crds.assemble;

import dev.postern.crds.Customization;
import dev.postern.crds.Pool;
import dev.postern.crds.PostgresDatabase;
import dev.postern.crds.PostgresDatabase.ReadReplica;
import dev.postern.crds.ResourceKey;
import dev.postern.crds.SecretSource;
import dev.postern.crds.Source;
import dev.postern.crds.WholeSeconds;
import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.IsolationLevel;
import dev.postern.metadata.NamingConvention;
import dev.postern.metadata.PoolSettings;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.PostgresConnectionInfo;
import dev.postern.metadata.SourceCustomization;
import dev.postern.metadata.SourceMetadata;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/** Source → a source of the metadata, without its tables. */
final class SourceAssembler {
    private SourceAssembler() {}

    static SourceMetadata source(Source source, SecretUses secrets) {
        ResourceKey key = ResourceKey.of(source);
        PostgresDatabase postgres = requireNonNull(source.getSpec().postgres());
        return SourceMetadata.postgres(key.name(), configuration(key, postgres, secrets))
                .withCustomization(customization(source.getSpec().customization()));
    }

    private static PostgresConfiguration configuration(ResourceKey key, PostgresDatabase postgres, SecretUses secrets) {
        PostgresConnectionInfo primary =
                connection(key, "spec.postgres.connection", postgres.connection(), postgres.pool(), secrets);
        List<PostgresConnectionInfo> replicas = new ArrayList<>();
        for (ReadReplica replica : postgres.readReplicas()) {
            String path = "spec.postgres.readReplicas[" + replicas.size() + "].connection";
            replicas.add(connection(key, path, replica.connection(), replica.pool(), secrets));
        }
        return new PostgresConfiguration(primary, replicas, null, List.of(), null);
    }

    private static PostgresConnectionInfo connection(
            ResourceKey key, String path, SecretSource url, @Nullable Pool pool, SecretUses secrets) {
        return new PostgresConnectionInfo(
                new DatabaseUrl.FromEnv(secrets.variable(key, path, url)),
                true,
                IsolationLevel.READ_COMMITTED,
                pool == null ? null : poolSettings(pool),
                null);
    }

    private static PoolSettings poolSettings(Pool pool) {
        return new PoolSettings(
                pool.maxConnections(),
                null,
                pool.idleTimeout() == null ? null : WholeSeconds.parse(pool.idleTimeout()),
                pool.retries(),
                seconds(pool.acquireTimeout()),
                seconds(pool.connectionLifetime()));
    }

    private static @Nullable BigDecimal seconds(@Nullable String duration) {
        return duration == null ? null : BigDecimal.valueOf(WholeSeconds.parse(duration));
    }

    private static SourceCustomization customization(@Nullable Customization customization) {
        if (customization == null) {
            return SourceCustomization.NONE;
        }
        Customization.@Nullable RootFields fields = customization.rootFields();
        Customization.@Nullable TypeNames types = customization.typeNames();
        return new SourceCustomization(
                fields == null ? null : fields.namespace(),
                fields == null ? null : fields.prefix(),
                fields == null ? null : fields.suffix(),
                types == null ? null : types.prefix(),
                types == null ? null : types.suffix(),
                customization.namingConvention() == null ? null : convention(customization.namingConvention()));
    }

    private static NamingConvention convention(Customization.NamingConvention convention) {
        return switch (convention) {
            case HASURA_DEFAULT -> NamingConvention.HASURA_DEFAULT;
            case GRAPHQL_DEFAULT -> NamingConvention.GRAPHQL_DEFAULT;
        };
    }
}
