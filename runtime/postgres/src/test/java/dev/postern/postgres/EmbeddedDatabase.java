package dev.postern.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh, empty database on a real Postgres 17 that the test JVM starts once, when it is first asked for.
 *
 * <pre>{@code
 * @AutoClose
 * static final EmbeddedDatabase database = EmbeddedDatabase.create();
 * }</pre>
 *
 * <p>The server knows one user, {@code postgres}, with no password, until a test makes {@link #addUser others}; its time zone is UTC and its collation is by code point.
 * ({@code initdb} refuses root; zonky then starts it in a user namespace of its own.)
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Who is in this role has to show a password. */
    private static final String SIGNS_IN = "signs_in";

    private final String name;

    private EmbeddedDatabase(String name) {
        this.name = name;
    }

    public static EmbeddedDatabase create() {
        EmbeddedDatabase database = new EmbeddedDatabase("test_" + COUNT.incrementAndGet());
        executeIn("postgres", "CREATE DATABASE " + database.name);
        return database;
    }

    /** Of the server, on {@code localhost}. */
    public static int port() {
        return Server.RUNNING.getPort();
    }

    public String name() {
        return name;
    }

    /** As a source's {@code database_url} has it. */
    public String url() {
        return "postgresql://postgres@localhost:" + port() + "/" + name;
    }

    public String jdbcUrl() {
        return jdbcUrl(name);
    }

    /** The caller closes it. */
    public Connection connect() {
        return connect(name);
    }

    /** Any number of statements, as one batch. */
    public EmbeddedDatabase execute(String sql) {
        executeIn(name, sql);
        return this;
    }

    /** The first column of the first row as text; null for SQL NULL. */
    public String text(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row: " + sql);
            }
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    /** A user of this database alone, who has to show a password and may read and write everything. */
    public EmbeddedDatabase addUser(String user, String password) {
        execute("CREATE ROLE " + nameOf(user) + " LOGIN SUPERUSER IN ROLE " + SIGNS_IN);
        return setPassword(user, password);
    }

    /** What the user has to show from now on; sessions go on. */
    public EmbeddedDatabase setPassword(String user, String password) {
        return execute("ALTER ROLE " + nameOf(user) + " PASSWORD '" + password + "'");
    }

    /** As the server knows the user, who is one of this database alone. */
    public String nameOf(String user) {
        return name + "_" + user;
    }

    public String url(String user, String password) {
        return "postgresql://" + nameOf(user) + ":" + password + "@localhost:" + port() + "/" + name;
    }

    /** Drops the database, whoever is still connected to it. */
    @Override
    public void close() {
        executeIn("postgres", "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private static void executeIn(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in: " + sql, e);
        }
    }

    /** The driver would set the machine's time zone. */
    private static Connection connect(String database) {
        try {
            Connection connection = DriverManager.getConnection(jdbcUrl(database));
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TimeZone TO 'UTC'");
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database + "?user=postgres";
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("timezone", "UTC")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("shared_buffers", "64MB")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                askForPasswords(server);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void askForPasswords(EmbeddedPostgres server) throws IOException, SQLException {
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + SIGNS_IN);
                statement.execute("SHOW hba_file");
                ResultSet shown = statement.getResultSet();
                shown.next();
                Path rules = Path.of(shown.getString(1));
                String first = "host all +" + SIGNS_IN + " all scram-sha-256\n";
                Files.writeString(rules, first + Files.readString(rules));
                statement.execute("SELECT pg_reload_conf()");
            }
        }
    }
}
