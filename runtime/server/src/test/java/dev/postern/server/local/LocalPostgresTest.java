package dev.postern.server.local;

import dev.postern.server.config.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalPostgresTest {
    @TempDir
    Path home;

    private static String first(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:" + postgres.url("shop").replace("postgres@", "") + "?user=postgres");
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void dataIsLoadedOnceAndKept() throws IOException, SQLException {
        Path tables = Files.writeString(home.resolve("1.sql"), "create table t(x int); insert into t values (1)");
        Path broken = Files.writeString(home.resolve("2.sql"), "insert into nope values (1)");
        try (LocalPostgres postgres = LocalPostgres.start(home.resolve("home"))) {
            assertThatThrownBy(() -> postgres.load("shop", List.of(tables, broken)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("2.sql: ERROR: relation \"nope\" does not exist");
            assertThat(postgres.load("shop", List.of(tables))).isTrue();
            assertThat(postgres.load("shop", List.of(tables))).isFalse();
            postgres.ensure("metadata");
            postgres.ensure("metadata");
        }
        try (LocalPostgres postgres = LocalPostgres.start(home.resolve("home"))) {
            assertThat(postgres.load("shop", List.of(broken))).isFalse();
            assertThat(first(postgres, "select count(*) from t")).isEqualTo("1");
        }
    }

    /** The process that started it would hold a lock, so here only the server is ended that another would find. */
    @Test
    void aServerThatWasLeftBehindIsEnded() throws IOException {
        LocalPostgres.start(home.resolve("home")).ensure("shop");
        Path data = home.resolve("home/postgres");
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        assertThat(ProcessHandle.of(pid)).isPresent();
        Orphan.end(data);
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        Orphan.end(data);
    }
}
