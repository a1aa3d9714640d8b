package dev.postern.metadata.json;

import dev.postern.metadata.ConnectionSetMember;
import dev.postern.metadata.ConnectionTemplate;
import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.ForeignConfiguration;
import dev.postern.metadata.IsolationLevel;
import dev.postern.metadata.PoolSettings;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.PostgresConnectionInfo;
import dev.postern.metadata.SourceConfiguration;
import dev.postern.metadata.SourceKind;
import dev.postern.metadata.SslConfiguration;
import dev.postern.metadata.SslMode;

/** Reads how sources are reached. */
public final class ConfigurationReader {
    private ConfigurationReader() {}

    /** The configuration of a source of that kind. */
    public static SourceConfiguration configuration(JsonCursor cursor, String kind) {
        return SourceKind.isPostgresFamily(kind)
                ? cursor.object(ConfigurationReader::postgres)
                : new ForeignConfiguration(cursor.json());
    }

    /** The configuration of a source of the Postgres family. */
    public static PostgresConfiguration postgres(ObjectCursor o) {
        return new PostgresConfiguration(
                o.required("connection_info").object(ConfigurationReader::connectionInfo),
                o.objects("read_replicas", ConfigurationReader::connectionInfo),
                o.optional("connection_template", c -> c.object(ConfigurationReader::connectionTemplate)),
                o.objects(
                        "connection_set",
                        ConfigurationReader::connectionSetMember,
                        ConnectionSetMember::name,
                        "connection set members"),
                o.optionalString("extensions_schema"));
    }

    private static PostgresConnectionInfo connectionInfo(ObjectCursor o) {
        return new PostgresConnectionInfo(
                databaseUrl(o.required("database_url")),
                o.flag("use_prepared_statements"),
                o.choice("isolation_level", IsolationLevel.class, IsolationLevel.READ_COMMITTED),
                o.optional("pool_settings", c -> c.object(ConfigurationReader::poolSettings)),
                o.optional("ssl_configuration", c -> c.object(ConfigurationReader::sslConfiguration)));
    }

    private static DatabaseUrl databaseUrl(JsonCursor cursor) {
        if (cursor.json().isTextual()) {
            return new DatabaseUrl.Literal(cursor.string());
        }
        return cursor.object(o -> {
            String variable = o.optionalString("from_env");
            String file = o.optionalString("dynamic_from_file");
            JsonCursor parameters = o.optional("connection_parameters");
            if (variable != null && file == null && parameters == null) {
                return new DatabaseUrl.FromEnv(variable);
            }
            if (file != null && variable == null && parameters == null) {
                return new DatabaseUrl.DynamicFromFile(file);
            }
            if (parameters != null && variable == null && file == null) {
                return parameters.object(ConfigurationReader::parameters);
            }
            throw o.error("expected exactly one of from_env, connection_parameters and dynamic_from_file");
        });
    }

    private static DatabaseUrl parameters(ObjectCursor o) {
        return new DatabaseUrl.Parameters(
                o.string("host"),
                o.required("port").integer(),
                o.string("database"),
                o.string("username"),
                o.optionalString("password"));
    }

    private static PoolSettings poolSettings(ObjectCursor o) {
        return new PoolSettings(
                o.optional("max_connections", JsonCursor::integer),
                o.optional("total_max_connections", JsonCursor::integer),
                o.optional("idle_timeout", JsonCursor::integer),
                o.optional("retries", JsonCursor::integer),
                o.optional("pool_timeout", JsonCursor::number),
                o.optional("connection_lifetime", JsonCursor::number));
    }

    private static SslConfiguration sslConfiguration(ObjectCursor o) {
        return new SslConfiguration(
                o.required("sslmode").choice(SslMode.class),
                o.optional("sslrootcert", WebhookReader::stringOrFromEnv),
                o.optional("sslcert", WebhookReader::stringOrFromEnv),
                o.optional("sslkey", WebhookReader::stringOrFromEnv),
                o.optional("sslpassword", WebhookReader::stringOrFromEnv));
    }

    private static ConnectionTemplate connectionTemplate(ObjectCursor o) {
        int version = o.optional("version", JsonCursor::integer, 1);
        if (version != 1) {
            throw o.error("unsupported connection template version " + version + ", supported is 1");
        }
        return new ConnectionTemplate(version, o.string("template"));
    }

    private static ConnectionSetMember connectionSetMember(ObjectCursor o) {
        return new ConnectionSetMember(
                o.name("name"), o.required("connection_info").object(ConfigurationReader::connectionInfo));
    }
}
