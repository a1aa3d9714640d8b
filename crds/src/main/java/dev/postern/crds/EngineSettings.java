package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Options of the server, each named as the option. What is absent is as the server has it. */
public record EngineSettings(
        @Size(max = 4096)
        @JsonPropertyDescription("Origins that browsers may ask from, separated by commas. Server option:"
                + " `HASURA_GRAPHQL_CORS_DOMAIN`.")
        @Nullable
        String corsDomain,

        @JsonPropertyDescription("Whether no CORS headers are sent. Server option:" + " `HASURA_GRAPHQL_DISABLE_CORS`.")
        @Nullable
        Boolean disableCors,

        @JsonPropertyDescription(
                "Whether GraphiQL is served at /. Server option:" + " `HASURA_GRAPHQL_ENABLE_CONSOLE`.")
        @Nullable
        Boolean enableConsole,

        @Size(max = 16)
        @SchemaListType
        @JsonPropertyDescription("Groups of endpoints that exist. Server option:" + " `HASURA_GRAPHQL_ENABLED_APIS`.")
        List<String> enabledApis,

        @JsonPropertyDescription("Whether bigint, numeric and double precision become JSON strings. Server option:"
                + " `HASURA_GRAPHQL_STRINGIFY_NUMERIC_TYPES`.")
        @Nullable
        Boolean stringifyNumericTypes,

        @JsonPropertyDescription("Whether unauthorized GraphQL requests are answered 401 instead of 200. Server option:"
                + " `HASURA_GRAPHQL_PRESERVE_401_ERRORS`.")
        @Nullable
        Boolean preserve401Errors,

        @Min(0)
        @Max(86400000)
        @JsonPropertyDescription("Milliseconds between checks of the metadata's version; 0: never. Server option:"
                + " `HASURA_GRAPHQL_SCHEMA_SYNC_POLL_INTERVAL`.")
        @Nullable
        Integer schemaSyncPollInterval,

        @Min(0)
        @Max(3600)
        @JsonPropertyDescription(
                "Seconds that requests may take to end after SIGTERM; 25 on a cluster when absent. Server option:"
                        + " `HASURA_GRAPHQL_GRACEFUL_SHUTDOWN_TIMEOUT`.")
        @Nullable
        Integer gracefulShutdownTimeout,

        @Min(1)
        @Max(3600)
        @JsonPropertyDescription(
                "Seconds between keep-alive messages. Server option:" + " `HASURA_GRAPHQL_WEBSOCKET_KEEPALIVE`.")
        @Nullable
        Integer websocketKeepalive,

        @Min(1)
        @Max(3600)
        @JsonPropertyDescription("Seconds within which a client says connection_init. Server option:"
                + " `HASURA_GRAPHQL_WEBSOCKET_CONNECTION_INIT_TIMEOUT`.")
        @Nullable
        Integer websocketConnectionInitTimeout,

        @JsonPropertyDescription("Whether websocket messages are compressed. Server option:"
                + " `HASURA_GRAPHQL_CONNECTION_COMPRESSION`.")
        @Nullable
        Boolean connectionCompression,

        @Size(max = 16)
        @SchemaListType
        @JsonPropertyDescription(
                "Kinds of log lines that are written. Server option:" + " `HASURA_GRAPHQL_ENABLED_LOG_TYPES`.")
        List<String> enabledLogTypes,

        @Pattern("^(debug|info|warn|error)$")
        @JsonPropertyDescription("Least level that is written: debug, info, warn or error. Server option:"
                + " `HASURA_GRAPHQL_LOG_LEVEL`.")
        @Nullable
        String logLevel,

        @JsonPropertyDescription("Whether http-log shows the names of metadata commands. Server option:"
                + " `HASURA_GRAPHQL_ENABLE_METADATA_QUERY_LOGGING`.")
        @Nullable
        Boolean enableMetadataQueryLogging,

        @JsonPropertyDescription("Whether http-log shows a GraphQL document only on error. Server option:"
                + " `HASURA_GRAPHQL_HTTP_LOG_QUERY_ONLY_ON_ERROR`.")
        @Nullable
        Boolean httpLogQueryOnlyOnError,

        @JsonPropertyDescription(
                "Whether everybody is told the internals of errors. Server option:" + " `HASURA_GRAPHQL_DEV_MODE`.")
        @Nullable
        Boolean devMode,

        @JsonPropertyDescription("Whether admin is told the internals of errors. Server option:"
                + " `HASURA_GRAPHQL_ADMIN_INTERNAL_ERRORS`.")
        @Nullable
        Boolean adminInternalErrors,

        @Min(1024)
        @Max(104857600)
        @JsonPropertyDescription("Bytes of the longest headers of a request. Server option:"
                + " `HASURA_GRAPHQL_MAX_TOTAL_HEADER_LENGTH`.")
        @Nullable
        Integer maxTotalHeaderLength,

        @Min(0)
        @Max(86400)
        @JsonPropertyDescription("Seconds within which a request must have arrived. Server option:"
                + " `HASURA_GRAPHQL_SERVER_TIMEOUT`.")
        @Nullable
        Integer serverTimeout,

        @Min(1024)
        @Max(2147483647)
        @JsonPropertyDescription(
                "Bytes of the longest body of a request. Server option:" + " `POSTERN_MAX_BODY_LENGTH`.")
        @Nullable
        Integer maxBodyLength) {
    /** Everything as the server has it. */
    public static final EngineSettings DEFAULTS = new EngineSettings(
            null, null, null, List.of(), null, null, null, null, null, null, null, List.of(), null, null, null, null,
            null, null, null, null);

    public EngineSettings {
        enabledApis = Absent.orEmpty(enabledApis);
        enabledLogTypes = Absent.orEmpty(enabledLogTypes);
    }

    /** What is given, by the name of the server option's variable, in the order of the fields. */
    public SequencedMap<String, String> variables() {
        SequencedMap<String, String> variables = new LinkedHashMap<>();
        put(variables, "HASURA_GRAPHQL_CORS_DOMAIN", corsDomain);
        put(variables, "HASURA_GRAPHQL_DISABLE_CORS", disableCors);
        put(variables, "HASURA_GRAPHQL_ENABLE_CONSOLE", enableConsole);
        put(variables, "HASURA_GRAPHQL_ENABLED_APIS", enabledApis);
        put(variables, "HASURA_GRAPHQL_STRINGIFY_NUMERIC_TYPES", stringifyNumericTypes);
        put(variables, "HASURA_GRAPHQL_PRESERVE_401_ERRORS", preserve401Errors);
        put(variables, "HASURA_GRAPHQL_SCHEMA_SYNC_POLL_INTERVAL", schemaSyncPollInterval);
        put(variables, "HASURA_GRAPHQL_GRACEFUL_SHUTDOWN_TIMEOUT", gracefulShutdownTimeout);
        put(variables, "HASURA_GRAPHQL_WEBSOCKET_KEEPALIVE", websocketKeepalive);
        put(variables, "HASURA_GRAPHQL_WEBSOCKET_CONNECTION_INIT_TIMEOUT", websocketConnectionInitTimeout);
        put(variables, "HASURA_GRAPHQL_CONNECTION_COMPRESSION", connectionCompression);
        put(variables, "HASURA_GRAPHQL_ENABLED_LOG_TYPES", enabledLogTypes);
        put(variables, "HASURA_GRAPHQL_LOG_LEVEL", logLevel);
        put(variables, "HASURA_GRAPHQL_ENABLE_METADATA_QUERY_LOGGING", enableMetadataQueryLogging);
        put(variables, "HASURA_GRAPHQL_HTTP_LOG_QUERY_ONLY_ON_ERROR", httpLogQueryOnlyOnError);
        put(variables, "HASURA_GRAPHQL_DEV_MODE", devMode);
        put(variables, "HASURA_GRAPHQL_ADMIN_INTERNAL_ERRORS", adminInternalErrors);
        put(variables, "HASURA_GRAPHQL_MAX_TOTAL_HEADER_LENGTH", maxTotalHeaderLength);
        put(variables, "HASURA_GRAPHQL_SERVER_TIMEOUT", serverTimeout);
        put(variables, "POSTERN_MAX_BODY_LENGTH", maxBodyLength);
        return variables;
    }

    private static void put(SequencedMap<String, String> variables, String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            if (!list.isEmpty()) {
                variables.put(
                        name,
                        String.join(",", list.stream().map(String::valueOf).toList()));
            }
        } else if (value != null) {
            variables.put(name, value.toString());
        }
    }
}
