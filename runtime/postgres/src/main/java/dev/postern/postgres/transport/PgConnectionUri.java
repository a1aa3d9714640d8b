package dev.postern.postgres.transport;

import dev.postern.engine.backend.SourceException;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a database is and how to sign in, from a libpq connection URL or {@code key=value} string. Neither its messages nor
 * {@link #toString} hold user or password. What libpq would take from {@code PG*} variables or files is not looked up.
 */
public final class PgConnectionUri {
    /** Accepted and without effect: the client has its own ways for them, and none of them makes a connection safer. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "keepalives",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "client_encoding",
            "channel_binding",
            "fallback_application_name",
            "gssencmode",
            "gssdelegation",
            "krbsrvname",
            "gsslib",
            "load_balance_hosts",
            "sslcompression",
            "sslsni");

    private static final Set<String> KNOWN = Set.of(
            "host",
            "hostaddr",
            "port",
            "user",
            "password",
            "dbname",
            "connect_timeout",
            "application_name",
            "options",
            "target_session_attrs",
            "sslmode",
            "sslrootcert",
            "sslcert",
            "sslkey");

    /** Known to libpq and refused, since leaving them out could connect where the user would not have. */
    private static final Set<String> UNSUPPORTED = Set.of(
            "min_protocol_version",
            "max_protocol_version",
            "passfile",
            "replication",
            "require_auth",
            "requirepeer",
            "requiressl",
            "service",
            "servicefile",
            "ssl_max_protocol_version",
            "ssl_min_protocol_version",
            "sslcertmode",
            "sslcrl",
            "sslcrldir",
            "sslnegotiation",
            "sslpassword");

    private final Map<String, String> parameters;
    private final List<Address> addresses;

    private record Address(String host, int port) {}

    private PgConnectionUri(Map<String, String> parameters, List<Address> addresses) {
        this.parameters = parameters;
        this.addresses = addresses;
    }

    public static PgConnectionUri parse(String text) throws SourceException {
        Map<String, String> parameters = ConnectionParameters.parse(text);
        for (String name : parameters.keySet()) {
            if (UNSUPPORTED.contains(name)) {
                throw new SourceException("the connection URL's parameter " + name + " is not supported");
            }
            if (!KNOWN.contains(name) && !WITHOUT_EFFECT.contains(name)) {
                throw new SourceException("the connection URL has an unknown parameter");
            }
        }
        if (!parameters.getOrDefault("target_session_attrs", "any").equals("any")) {
            throw new SourceException("the connection URL's target_session_attrs can only be any");
        }
        PgConnectionUri uri = new PgConnectionUri(parameters, addresses(parameters));
        uri.options();
        return uri;
    }

    private static List<Address> addresses(Map<String, String> parameters) throws SourceException {
        String hosts = parameters.getOrDefault("hostaddr", parameters.getOrDefault("host", ""));
        String[] host = hosts.split(",", -1);
        String[] port = parameters.getOrDefault("port", "").split(",", -1);
        if (port.length != 1 && port.length != host.length) {
            throw new SourceException("the connection URL has " + port.length + " ports for " + host.length + " hosts");
        }
        List<Address> addresses = new ArrayList<>();
        for (int i = 0; i < host.length; i++) {
            String ofThis = port.length == 1 ? port[0] : port[i];
            addresses.add(new Address(host[i].isEmpty() ? "localhost" : host[i], port(ofThis)));
        }
        return addresses;
    }

    private static int port(String text) throws SourceException {
        int port = text.isEmpty() ? PgConnectOptions.DEFAULT_PORT : number(text, "port");
        if (port < 1 || port > 65_535) {
            throw new SourceException("the connection URL's port is not between 1 and 65535");
        }
        return port;
    }

    private static int number(String text, String name) throws SourceException {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new SourceException("the connection URL's " + name + " is not a number");
        }
    }

    /** Fresh options a host, in the order given: to be tried until one answers. A host with a leading slash is a socket's folder. */
    public List<PgConnectOptions> options() throws SourceException {
        List<PgConnectOptions> options = new ArrayList<>();
        for (Address address : addresses) {
            options.add(options(address));
        }
        return options;
    }

    private PgConnectOptions options(Address address) throws SourceException {
        String user = parameters.getOrDefault("user", System.getProperty("user.name", "postgres"));
        PgConnectOptions options = new PgConnectOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setUser(user)
                .setPassword(parameters.getOrDefault("password", ""))
                .setDatabase(parameters.getOrDefault("dbname", user))
                .setProperties(startupParameters());
        options.setTcpKeepAlive(true);
        options.setConnectTimeout(1000 * number(parameters.getOrDefault("connect_timeout", "10"), "connect_timeout"));
        TlsParameters.apply(parameters, sslMode(), options);
        return options;
    }

    /** No more than poolers such as PgBouncer let through. */
    private Map<String, String> startupParameters() {
        Map<String, String> startup = new HashMap<>();
        startup.put("client_encoding", "utf8");
        startup.put("DateStyle", "ISO");
        startup.put("application_name", parameters.getOrDefault("application_name", "postern"));
        if (parameters.containsKey("options")) {
            startup.put("options", parameters.getOrDefault("options", ""));
        }
        return startup;
    }

    private SslMode sslMode() throws SourceException {
        String mode = parameters.getOrDefault("sslmode", "prefer");
        for (SslMode known : SslMode.values()) {
            if (known.value.equals(mode)) {
                return known;
            }
        }
        throw new SourceException(
                "the connection URL's sslmode is none of disable, allow, prefer, require, verify-ca, verify-full");
    }

    /** Hosts and database, for logs. */
    @Override
    public String toString() {
        List<String> hosts =
                addresses.stream().map(each -> each.host() + ":" + each.port()).toList();
        return "postgresql://" + String.join(",", hosts) + "/" + parameters.getOrDefault("dbname", "");
    }
}
