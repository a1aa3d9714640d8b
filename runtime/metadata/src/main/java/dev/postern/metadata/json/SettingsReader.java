package dev.postern.metadata.json;

import dev.postern.metadata.ApiLimits;
import dev.postern.metadata.BackendConfigs;
import dev.postern.metadata.DataConnectorAgent;
import dev.postern.metadata.GraphqlSchemaIntrospection;
import dev.postern.metadata.Limit;
import dev.postern.metadata.MetricsConfig;
import dev.postern.metadata.NetworkMetadata;
import dev.postern.metadata.RateLimit;
import dev.postern.metadata.TlsAllowEntry;
import java.util.function.Function;

/** Reads the settings of the whole API: limits, metrics, introspection, network, data connectors. */
public final class SettingsReader {
    private static final String SELF_SIGNED = "self-signed";

    private SettingsReader() {}

    /** Limits on operations. */
    public static ApiLimits apiLimits(ObjectCursor o) {
        return new ApiLimits(
                o.flag("disabled"),
                o.optional("depth_limit", c -> limit(c, JsonCursor::integer)),
                o.optional("node_limit", c -> limit(c, JsonCursor::integer)),
                o.optional("rate_limit", c -> limit(c, rate -> rate.object(SettingsReader::rateLimit))),
                o.optional("time_limit", c -> limit(c, JsonCursor::number)),
                o.optional("batch_limit", c -> limit(c, JsonCursor::integer)));
    }

    private static <T> Limit<T> limit(JsonCursor cursor, Function<JsonCursor, T> read) {
        return cursor.object(o -> new Limit<>(read.apply(o.required("global")), o.map("per_role", read)));
    }

    private static RateLimit rateLimit(ObjectCursor o) {
        return new RateLimit(
                o.required("max_reqs_per_min").integer(), o.optional("unique_params", SettingsReader::uniqueParams));
    }

    private static RateLimit.UniqueParams uniqueParams(JsonCursor cursor) {
        if (cursor.json().isArray()) {
            return new RateLimit.UniqueParams.SessionVariables(cursor.list(JsonCursor::string));
        }
        if (!cursor.string().equalsIgnoreCase("ip")) {
            throw cursor.error("expected \"IP\" or a list of session variables");
        }
        return new RateLimit.UniqueParams.IpAddress();
    }

    /** What metrics look into. */
    public static MetricsConfig metricsConfig(ObjectCursor o) {
        return new MetricsConfig(
                o.required("analyze_query_variables").bool(),
                o.required("analyze_response_body").bool());
    }

    /** Who may not introspect. */
    public static GraphqlSchemaIntrospection introspection(ObjectCursor o) {
        return new GraphqlSchemaIntrospection(o.strings("disabled_for_roles"));
    }

    /** Exceptions for TLS servers. */
    public static NetworkMetadata network(ObjectCursor o) {
        return new NetworkMetadata(o.objects("tls_allowlist", SettingsReader::tlsAllowEntry));
    }

    /** {@code host}, {@code suffix} and {@code permissions}. */
    public static TlsAllowEntry tlsAllowEntry(ObjectCursor o) {
        return new TlsAllowEntry(
                o.string("host"), o.optionalString("suffix"), o.list("permissions", SettingsReader::tlsPermission));
    }

    private static String tlsPermission(JsonCursor cursor) {
        if (!cursor.string().equals(SELF_SIGNED)) {
            throw cursor.error("unexpected value \"" + cursor.string() + "\", expected one of: " + SELF_SIGNED);
        }
        return SELF_SIGNED;
    }

    /** Data connectors by kind of source. */
    public static BackendConfigs backendConfigs(ObjectCursor o) {
        return new BackendConfigs(o.map(
                "dataconnector",
                agent -> agent.object(a -> new DataConnectorAgent(a.string("uri"), a.optionalString("display_name")))));
    }
}
