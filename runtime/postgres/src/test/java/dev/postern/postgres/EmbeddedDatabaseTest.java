package dev.postern.postgres;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedDatabaseTest {
    @AutoClose
    static final EmbeddedDatabase database = EmbeddedDatabase.create();

    @Test
    void isAPostgres17() {
        assertThat(database.text("SHOW server_version")).startsWith("17.");
        assertThat(database.text("SELECT upper('straße é')")).isEqualTo("STRAßE É");
        assertThat(database.text("SHOW timezone")).isEqualTo("UTC");
    }

    @Test
    void databasesAreApart() {
        try (EmbeddedDatabase other = EmbeddedDatabase.create()) {
            other.execute("CREATE TABLE t (id int); INSERT INTO t VALUES (1)");

            assertThat(other.text("SELECT count(*) FROM t")).isEqualTo("1");
            assertThat(database.text("SELECT to_regclass('t')")).isNull();
        }
    }
}
