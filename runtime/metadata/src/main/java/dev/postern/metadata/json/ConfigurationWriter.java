package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.metadata.ConnectionSetMember;
import dev.postern.metadata.ConnectionTemplate;
import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.ForeignConfiguration;
import dev.postern.metadata.PoolSettings;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.PostgresConnectionInfo;
import dev.postern.metadata.SourceConfiguration;
import dev.postern.metadata.SslConfiguration;

/** Writes how sources are reached, with the secrets that the document holds. */
public final class ConfigurationWriter {
    private ConfigurationWriter() {}

    /** The configuration of a source. */
    public static JsonNode configuration(SourceConfiguration configuration) {
        return switch (configuration) {
            case PostgresConfiguration postgres -> postgres(postgres);
            case ForeignConfiguration(JsonNode json) -> json;
        };
    }

    private static ObjectNode postgres(PostgresConfiguration configuration) {
        return Fields.object()
                .put("connection_info", connectionInfo(configuration.connectionInfo()))
                .list("read_replicas", configuration.readReplicas(), ConfigurationWriter::connectionInfo)
                .put("connection_template", configuration.connectionTemplate(), ConfigurationWriter::connectionTemplate)
                .list("connection_set", configuration.connectionSet(), ConfigurationWriter::connectionSetMember)
                .put("extensions_schema", configuration.extensionsSchema())
                .done();
    }

    private static ObjectNode connectionInfo(PostgresConnectionInfo info) {
        return Fields.object()
                .put("database_url", databaseUrl(info.databaseUrl()))
                .put("isolation_level", info.isolationLevel())
                .put("pool_settings", info.poolSettings(), ConfigurationWriter::poolSettings)
                .put("ssl_configuration", info.sslConfiguration(), ConfigurationWriter::sslConfiguration)
                .put("use_prepared_statements", info.usePreparedStatements())
                .done();
    }

    private static JsonNode databaseUrl(DatabaseUrl url) {
        Fields fields = Fields.object();
        return switch (url) {
            case DatabaseUrl.Literal(String text) -> TextNode.valueOf(text);
            case DatabaseUrl.FromEnv(String variable) ->
                fields.put("from_env", variable).done();
            case DatabaseUrl.DynamicFromFile(String file) ->
                fields.put("dynamic_from_file", file).done();
            case DatabaseUrl.Parameters parameters ->
                fields.put("connection_parameters", parameters(parameters)).done();
        };
    }

    private static ObjectNode parameters(DatabaseUrl.Parameters parameters) {
        return Fields.object()
                .put("host", parameters.host())
                .put("port", parameters.port())
                .put("database", parameters.database())
                .put("username", parameters.username())
                .put("password", parameters.password())
                .done();
    }

    private static ObjectNode poolSettings(PoolSettings settings) {
        return Fields.object()
                .put("connection_lifetime", settings.connectionLifetime())
                .put("idle_timeout", settings.idleTimeout())
                .put("max_connections", settings.maxConnections())
                .put("pool_timeout", settings.poolTimeout())
                .put("retries", settings.retries())
                .put("total_max_connections", settings.totalMaxConnections())
                .done();
    }

    private static ObjectNode sslConfiguration(SslConfiguration ssl) {
        return Fields.object()
                .put("sslmode", ssl.sslMode())
                .put("sslrootcert", ssl.sslRootCert(), WebhookWriter::stringOrFromEnv)
                .put("sslcert", ssl.sslCert(), WebhookWriter::stringOrFromEnv)
                .put("sslkey", ssl.sslKey(), WebhookWriter::stringOrFromEnv)
                .put("sslpassword", ssl.sslPassword(), WebhookWriter::stringOrFromEnv)
                .done();
    }

    private static ObjectNode connectionTemplate(ConnectionTemplate template) {
        return Fields.object()
                .put("version", template.version())
                .put("template", template.template())
                .done();
    }

    private static ObjectNode connectionSetMember(ConnectionSetMember member) {
        return Fields.object()
                .put("name", member.name())
                .put("connection_info", connectionInfo(member.connectionInfo()))
                .done();
    }
}
