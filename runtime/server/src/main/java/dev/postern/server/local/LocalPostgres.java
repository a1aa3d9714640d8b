package dev.postern.server.local;

import dev.postern.server.config.UsageException;
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
import java.util.List;

/**
 * A Postgres of one's own: started from binaries that come as a dependency, its data kept in a folder from run to run. It knows
 * one user, {@code postgres}, without a password, and listens on loopback only.
 */
final class LocalPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it; the first time makes its data and unpacks its binaries. */
    static LocalPostgres start(Path home) {
        try {
            Path data = Files.createDirectories(home).resolve("postgres");
            Orphan.end(data);
            return new LocalPostgres(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(home.toFile())
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("synchronous_commit", "off")
                    .setPGStartupWait(PATIENCE)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            home.resolve("postgres.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            home.resolve("postgres.log").toFile()))
                    .start());
        } catch (IOException | IllegalStateException failed) {
            throw new UsageException("the embedded Postgres does not start (" + failed.getMessage() + "); see " + home
                    + "/postgres.log, or give a database with --database-url");
        }
    }

    String url(String database) {
        return "postgresql://postgres@localhost:" + server.getPort() + "/" + database;
    }

    /** Makes the database unless it is there. */
    void ensure(String database) {
        if (!exists(database)) {
            execute("postgres", "CREATE DATABASE \"" + database + "\"");
        }
    }

    /** Makes the database with what the files say, unless it is there. All or nothing. */
    boolean load(String database, List<Path> files) {
        if (exists(database)) {
            return false;
        }
        String unfinished = database + " (unfinished)";
        execute("postgres", "DROP DATABASE IF EXISTS \"" + unfinished + "\"");
        execute("postgres", "CREATE DATABASE \"" + unfinished + "\"");
        for (Path file : files) {
            try {
                execute(unfinished, Files.readString(file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (UsageException wrong) {
                throw new UsageException(file + ": " + wrong.message());
            }
        }
        execute("postgres", "ALTER DATABASE \"" + unfinished + "\" RENAME TO \"" + database + "\"");
        return true;
    }

    private boolean exists(String database) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
            return row.next();
        } catch (SQLException failed) {
            throw new UsageException(String.valueOf(failed.getMessage()));
        }
    }

    private void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new UsageException(String.valueOf(failed.getMessage()));
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", database.replace(" ", "%20")));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }
}
