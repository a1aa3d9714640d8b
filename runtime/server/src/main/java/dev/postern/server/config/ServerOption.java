package dev.postern.server.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import static dev.postern.server.config.OptionKind.listOf;
import static dev.postern.server.config.OptionKind.onOff;
import static dev.postern.server.config.OptionKind.oneOf;
import static dev.postern.server.config.OptionKind.secret;
import static dev.postern.server.config.OptionKind.text;
import static dev.postern.server.config.OptionKind.url;
import static dev.postern.server.config.OptionKind.whole;
import static dev.postern.server.config.ServerOption.Effect.ACTS;
import static dev.postern.server.config.ServerOption.Effect.IGNORED;
import static dev.postern.server.config.ServerOption.Effect.NOT_YET;
import static dev.postern.server.config.ServerOption.Effect.REFUSED;
import static dev.postern.server.config.ServerOption.Home.DATABASE;
import static dev.postern.server.config.ServerOption.Home.HASURA;
import static dev.postern.server.config.ServerOption.Home.POSTERN;
import static dev.postern.server.config.ServerOption.Home.SERVE;

/**
 * Every option of {@code serve}, in the order in which {@code --help} shows them: the one table behind the command line, the
 * environment, {@code --help} and {@code docs/configuration.md}. The flag is the name in kebab case, the variable the name
 * behind its {@link Home}'s prefix.
 */
public enum ServerOption {
    DATABASE_URL(SERVE, url(), "", ACTS, "Default source, and the metadata database unless the next is set"),
    METADATA_DATABASE_URL(SERVE, url(), "", ACTS, "Metadata database; dynamic-from-file:///path reads it from a file"),
    HOST(DATABASE, text(), "", ACTS, "Host of the default source, instead of a URL"),
    PORT(DATABASE, whole("PORT", 1), "5432", ACTS, "Port of the default source", "-p"),
    USER(DATABASE, text(), "", ACTS, "User of the default source", "-u"),
    PASSWORD(DATABASE, secret(), "", ACTS, "Password of the default source"),
    DBNAME(DATABASE, text(), "", ACTS, "Database of the default source", "-d"),
    OPTIONS(DATABASE, text(), "", IGNORED, "libpq options of the default source", "-o"),
    NO_OF_RETRIES(SERVE, whole("NUMBER", 0), "1", ACTS, "Retries when a database refuses a connection", "--retries"),

    SERVER_PORT(SERVE, whole("PORT", 0), "8080", ACTS, "Port to listen on; 0 takes a free one"),
    SERVER_HOST(SERVE, text(), "*", ACTS, "Address to listen on; * is all"),
    ADMIN_SECRET(SERVE, secret(), "", ACTS, "Opens every door; without one everybody is admin"),
    ACCESS_KEY(SERVE, secret(), "", ACTS, "Older name of the admin secret"),
    ADMIN_SECRETS(SERVE, secret(), "", ACTS, "JSON array of admin secrets, each of which opens: for rotation"),
    JWT_SECRET(SERVE, secret(), "", REFUSED, "JSON configuration of JWT authentication"),
    JWT_SECRETS(SERVE, secret(), "", REFUSED, "JSON array of such configurations"),
    AUTH_HOOK(SERVE, text(), "", REFUSED, "URL of an authentication webhook"),
    AUTH_HOOK_MODE(SERVE, oneOf("GET", "POST"), "GET", NOT_YET, "How the webhook is called", "--auth-hook-type"),
    AUTH_HOOK_SEND_REQUEST_BODY(SERVE, onOff(), "true", NOT_YET, "Whether the webhook is sent the request"),
    UNAUTHORIZED_ROLE(SERVE, text(), "", ACTS, "Role of requests without credentials"),
    PRESERVE_401_ERRORS(SERVE, onOff(), "false", ACTS, "Answer 401 instead of 200 to unauthorized GraphQL requests"),

    CORS_DOMAIN(SERVE, listOf(), "*", ACTS, "Origins that browsers may ask from; https://*.example.com works"),
    DISABLE_CORS(SERVE, onOff(), "false", ACTS, "Send no CORS headers"),
    WS_READ_COOKIE(SERVE, onOff(), "false", NOT_YET, "Read cookies at websocket handshakes though CORS is off"),
    ENABLE_CONSOLE(SERVE, onOff(), "false", ACTS, "Serve GraphiQL at /"),
    CONSOLE_ASSETS_DIR(SERVE, text(), "", IGNORED, "GraphiQL brings its own assets"),
    CONSOLE_SENTRY_DSN(HASURA, text(), "", IGNORED, "No reports are sent anywhere"),
    ENABLE_TELEMETRY(SERVE, onOff(), "true", IGNORED, "Nothing is ever sent, whatever it says"),
    ENABLED_APIS(
            SERVE,
            listOf("metadata", "graphql", "pgdump", "config", "developer", "metrics"),
            "metadata,graphql,pgdump,config",
            ACTS,
            "Which groups of endpoints exist"),
    ENABLE_ALLOWLIST(SERVE, onOff(), "false", NOT_YET, "Only documents of the allow list"),
    ENABLE_RELAY(SERVE, onOff(), "true", NOT_YET, "Serve /v1beta1/relay"),
    ENABLE_APOLLO_FEDERATION(SERVE, onOff(), "false", NOT_YET, "Take part in Apollo Federation"),
    ENABLE_REMOTE_SCHEMA_PERMISSIONS(SERVE, onOff(), "false", NOT_YET, "Remote schemas need permissions"),
    INFER_FUNCTION_PERMISSIONS(SERVE, onOff(), "true", NOT_YET, "A role that sees a table may call functions on it"),

    STRINGIFY_NUMERIC_TYPES(SERVE, onOff(), "false", ACTS, "bigint, numeric, double precision … become JSON strings"),
    V1_BOOLEAN_NULL_COLLAPSE(SERVE, onOff(), "false", NOT_YET, "where: {x: {_eq: null}} is true, as in version 1"),
    BACKWARDS_COMPAT_NULL_IN_NONNULLABLE_VARIABLES(SERVE, onOff(), "false", NOT_YET, "Allow null there"),
    REMOTE_SCHEMA_SKIP_NULLS(SERVE, onOff(), "false", NOT_YET, "Leave null arguments out of remote requests"),
    REMOTE_SCHEMA_PRIORITIZE_DATA(SERVE, onOff(), "false", NOT_YET, "Remote data wins over remote errors"),
    EXPERIMENTAL_FEATURES(
            SERVE,
            listOf(
                    "inherited_roles",
                    "optimize_permission_filters",
                    "naming_convention",
                    "streaming_subscriptions",
                    "apollo_federation",
                    "hide_update_many_fields",
                    "bigquery_string_numeric_input",
                    "hide_aggregation_predicates",
                    "hide_stream_fields",
                    "group_by_aggregations",
                    "disable_postgres_arrays",
                    "no_null_unbound_variable_default",
                    "remove_empty_subscription_responses"),
            "",
            NOT_YET,
            "Switches for features that are not settled"),
    DEFAULT_NAMING_CONVENTION(
            SERVE,
            oneOf("hasura-default", "graphql-default"),
            "hasura-default",
            NOT_YET,
            "How generated names look; graphql-default needs the experimental feature naming_convention"),

    LIVE_QUERIES_MULTIPLEXED_REFETCH_INTERVAL(SERVE, whole("MS", 1), "1000", NOT_YET, "Pause between live query polls"),
    LIVE_QUERIES_MULTIPLEXED_BATCH_SIZE(SERVE, whole("NUMBER", 1), "100", NOT_YET, "Subscribers in one poll"),
    STREAMING_QUERIES_MULTIPLEXED_REFETCH_INTERVAL(SERVE, whole("MS", 1), "1000", NOT_YET, "Pause between polls"),
    STREAMING_QUERIES_MULTIPLEXED_BATCH_SIZE(SERVE, whole("NUMBER", 1), "100", NOT_YET, "Subscribers in one poll"),
    EVENTS_HTTP_POOL_SIZE(SERVE, whole("NUMBER", 1), "100", NOT_YET, "Event deliveries at a time"),
    EVENTS_FETCH_INTERVAL(SERVE, whole("MS", 0), "1000", NOT_YET, "Pause between looks for events"),
    EVENTS_FETCH_BATCH_SIZE(SERVE, whole("NUMBER", 1), "100", NOT_YET, "Events fetched at a time"),
    ASYNC_ACTIONS_FETCH_INTERVAL(SERVE, whole("MS", 0), "1000", NOT_YET, "Pause between looks; 0: never"),
    ASYNC_ACTIONS_FETCH_BATCH_SIZE(SERVE, whole("NUMBER", 1), "10", NOT_YET, "Actions fetched at a time"),
    DISABLE_EVENTING(SERVE, onOff(), "false", NOT_YET, "Deliver no events"),
    SCHEMA_SYNC_POLL_INTERVAL(SERVE, whole("MS", 0), "1000", ACTS, "Slow check of the metadata's version; 0: never"),
    ENABLE_MAINTENANCE_MODE(SERVE, onOff(), "false", NOT_YET, "Refuse metadata changes"),
    GRACEFUL_SHUTDOWN_TIMEOUT(SERVE, whole("SECONDS", 0), "60", ACTS, "How long requests may end after SIGTERM"),

    WEBSOCKET_KEEPALIVE(SERVE, whole("SECONDS", 1), "5", ACTS, "Pause between keep-alive messages"),
    WEBSOCKET_CONNECTION_INIT_TIMEOUT(SERVE, whole("SECONDS", 1), "3", ACTS, "Within it a client says connection_init"),
    CONNECTION_COMPRESSION(SERVE, onOff(), "false", ACTS, "Compress websocket messages", "--websocket-compression"),
    CLOSE_WEBSOCKETS_ON_METADATA_CHANGE(SERVE, onOff(), "true", NOT_YET, "Close websockets when metadata changes"),

    ENABLED_LOG_TYPES(
            SERVE,
            listOf(
                    "startup",
                    "http-log",
                    "webhook-log",
                    "websocket-log",
                    "query-log",
                    "execution-log",
                    "livequery-poller-log",
                    "action-handler-log",
                    "data-connector-log",
                    "jwk-refresh-log",
                    "validate-insert-input-log"),
            "startup,http-log,webhook-log,websocket-log,jwk-refresh-log",
            ACTS,
            "Which kinds of log lines are written; the others cannot be switched off"),
    LOG_LEVEL(SERVE, oneOf("debug", "info", "warn", "error"), "info", ACTS, "Least level that is written"),
    ENABLE_METADATA_QUERY_LOGGING(SERVE, onOff(), "false", ACTS, "http-log shows the names of metadata commands"),
    HTTP_LOG_QUERY_ONLY_ON_ERROR(SERVE, onOff(), "false", ACTS, "http-log shows a GraphQL document only on error"),
    LOG_MASKED_VARIABLES(SERVE, listOf(), "", IGNORED, "Values of variables are never logged"),
    ENABLE_TRIGGERS_ERROR_LOG_LEVEL(SERVE, onOff(), "false", NOT_YET, "Failed deliveries are errors in the log"),
    DEV_MODE(SERVE, onOff(), "false", ACTS, "Everybody is told the internals of errors"),
    ADMIN_INTERNAL_ERRORS(SERVE, onOff(), "true", ACTS, "Admin is told the internals of errors"),

    METADATA_DEFAULTS(SERVE, text(), "", NOT_YET, "JSON of metadata to fall back on"),
    METADATA_DATABASE_EXTENSIONS_SCHEMA(
            SERVE, text(), "public", IGNORED, "No extension is needed", "--metadata-database-extension-schema"),
    DYNAMIC_SECRETS_ALLOWED_PATH_PREFIX(SERVE, text(), "", ACTS, "Where dynamic-from-file may read"),
    MAX_TOTAL_HEADER_LENGTH(SERVE, whole("BYTES", 1024), "1048576", ACTS, "Longest headers of a request"),
    SERVER_TIMEOUT(SERVE, whole("SECONDS", 0), "30", ACTS, "Within it a request must have arrived"),
    CONFIGURED_HEADER_PRECEDENCE(SERVE, onOff(), "false", NOT_YET, "Configured headers win over a client's"),
    DISABLE_NATIVE_QUERY_VALIDATION(SERVE, onOff(), "false", NOT_YET, "Track native queries unchecked"),
    ENABLE_PERSISTED_QUERIES(SERVE, onOff(), "false", NOT_YET, "Automatic persisted queries"),
    PERSISTED_QUERIES_TTL(SERVE, whole("SECONDS", 1), "5", NOT_YET, "How long one is kept"),
    ENABLE_QUERY_TRACING(SERVE, onOff(), "false", NOT_YET, "Traces of queries"),

    PG_CONNECTIONS(SERVE, whole("NUMBER", 1), "50", ACTS, "Connections to the default source", "--connections", "-c"),
    PG_TIMEOUT(SERVE, whole("SECONDS", 0), "180", ACTS, "How long an idle connection is kept", "--timeout"),
    PG_CONN_LIFETIME(SERVE, whole("SECONDS", 0), "600", ACTS, "Age at which one is replaced", "--conn-lifetime"),
    PG_POOL_TIMEOUT(SERVE, whole("SECONDS", 0), "", ACTS, "Longest wait for a connection", "--pool-timeout"),
    PG_STRIPES(SERVE, whole("NUMBER", 1), "1", IGNORED, "There is one pool", "--stripes", "-s"),
    TX_ISOLATION(
            SERVE,
            oneOf("read-committed", "repeatable-read", "serializable"),
            "read-committed",
            ACTS,
            "Isolation of mutations on the default source",
            "--tx-iso",
            "-i"),
    USE_PREPARED_STATEMENTS(SERVE, onOff(), "true", ACTS, "Prepare statements on the default source"),
    QUERY_PLAN_CACHE_SIZE(SERVE, whole("NUMBER", 0), "", IGNORED, "Plans are bounded by bytes"),
    STRIPES_PER_READ_REPLICA(SERVE, whole("NUMBER", 1), "", IGNORED, "There is one pool"),
    READ_REPLICA_URLS(SERVE, url(), "", NOT_YET, "Read replicas of the default source", "--read-replica-url"),
    CONNECTIONS_PER_READ_REPLICA(SERVE, whole("NUMBER", 1), "", NOT_YET, "Connections to each"),
    METRICS_SECRET(SERVE, secret(), "", NOT_YET, "Opens /v1/metrics"),
    METRICS_ENABLE_HIGH_CARDINALITY_LABELS(SERVE, text(), "", NOT_YET, "Labels of metrics with many values"),
    ENABLE_LOG_COMPRESSION(SERVE, onOff(), "false", IGNORED, "Log lines are never compressed"),
    EE_LICENSE_KEY(SERVE, secret(), "", IGNORED, "There is nothing to license"),
    REDIS_URL(SERVE, secret(), "", NOT_YET, "Where cached answers are kept"),
    RATE_LIMIT_REDIS_URL(SERVE, secret(), "", NOT_YET, "Where rates are counted"),
    CACHE_MAX_ENTRY_TTL(SERVE, whole("SECONDS", 0), "", NOT_YET, "How long an answer is cached at most"),
    SSO_PROVIDERS(SERVE, secret(), "", IGNORED, "Signs in to a console that there is not"),
    PG_SSL_CERTIFICATE_PATH(SERVE, text(), "", IGNORED, "Certificates are in the configuration of the source"),

    SECRETS_DIR(POSTERN, text(), "", ACTS, "Folder of files, each named as the variable that it stands for; watched"),
    METADATA_DATABASE_URL_FROM(POSTERN, text(), "", ACTS, "Variable or file that holds the metadata database's URL"),
    ADMIN_SECRETS_FROM(POSTERN, listOf(), "", ACTS, "Variables or files that hold an admin secret each"),
    OPERATOR_KEY_FROM(POSTERN, text(), "", ACTS, "Variable or file that holds the key by which an operator writes"),
    MAX_BODY_LENGTH(POSTERN, whole("BYTES", 1024), "104857600", ACTS, "Longest body of a request");

    /** Where an option comes from, which decides the name of its variable. */
    enum Home {
        SERVE("HASURA_GRAPHQL_"),
        HASURA("HASURA_"),
        POSTERN("POSTERN_"),
        DATABASE("");

        private final String prefix;

        Home(String prefix) {
            this.prefix = prefix;
        }
    }

    /** What Postern does with an option that is given. */
    public enum Effect {
        ACTS(""),
        NOT_YET("not supported yet: accepted, without effect"),
        REFUSED("not supported yet: the server does not start with it"),
        IGNORED("accepted, without effect");

        private final String note;

        Effect(String note) {
            this.note = note;
        }

        public String note() {
            return note;
        }
    }

    private final Home home;
    private final OptionKind kind;
    private final String fallback;
    private final Effect effect;
    private final String meaning;
    private final List<String> aliases;

    ServerOption(Home home, OptionKind kind, String fallback, Effect effect, String meaning, String... aliases) {
        this.home = home;
        this.kind = kind;
        this.fallback = fallback;
        this.effect = effect;
        this.meaning = meaning;
        this.aliases = List.of(aliases);
    }

    /** The option that {@code flag} names: {@code --server-port}, an older spelling, or a letter. */
    static Optional<ServerOption> ofFlag(String flag) {
        return Arrays.stream(values())
                .filter(option -> option.flags().anyMatch(flag::equals))
                .findFirst();
    }

    public String flag() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Stream<String> flags() {
        return Stream.concat(Stream.of(flag()), aliases.stream());
    }

    /** The variable that says the same; the parts of a database's address have none. */
    public Optional<String> variable() {
        return home == DATABASE ? Optional.empty() : Optional.of(home.prefix + name());
    }

    OptionKind kind() {
        return kind;
    }

    /** The text that stands when nobody says otherwise, empty for none. */
    public Optional<String> fallback() {
        return fallback.isEmpty() ? Optional.empty() : Optional.of(fallback);
    }

    public Effect effect() {
        return effect;
    }

    public String meaning() {
        return meaning;
    }
}
