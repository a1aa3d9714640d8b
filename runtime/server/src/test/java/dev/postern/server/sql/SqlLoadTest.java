package dev.postern.server.sql;

import dev.postern.postgres.EmbeddedDatabase;
import dev.postern.server.config.Invocation;
import dev.postern.server.config.Secret;
import dev.postern.server.config.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SqlLoadTest {
    @AutoClose
    final EmbeddedDatabase database = EmbeddedDatabase.create();

    @TempDir
    Path folder;

    private String run(boolean onlyIfEmpty, Path... files) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SqlLoad.run(
                new Invocation.Sql(new Secret(database.url()), List.of(files), onlyIfEmpty), new PrintStream(printed));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String count(String table) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void aFolderIsLoadedInTheOrderOfNamesAndOnlyIntoAnEmptyDatabase() throws IOException, SQLException {
        file("2.sql", "insert into t select 1; insert into t values (2);");
        file("1.sql", "create table t (x int); create function f() returns int language sql as $$ select 1; $$;");
        file("notes.txt", "not SQL");

        assertThat(run(true, folder)).contains("1.sql\n").contains("2.sql\n");
        assertThat(run(true, folder)).contains("nothing is loaded");
        assertThat(count("t")).isEqualTo("2");
    }

    @Test
    void whatFailsIsNamedWithItsLineAndNothingStays() throws IOException, SQLException {
        Path good = file("good.sql", "create table t (x int);");
        Path bad = file("bad.sql", "-- a comment: ä\ninsert into t values (1);\ninsert into nope values (1);\n");

        assertThatThrownBy(() -> run(true, good, bad))
                .isInstanceOf(UsageException.class)
                .hasMessage(bad + ":3: relation \"nope\" does not exist");
        assertThat(count("pg_class where relname = 't'")).isEqualTo("0");
        assertThatThrownBy(() -> run(false, good, folder.resolve("none.sql"))).hasMessageContaining("no such file");
    }
}
