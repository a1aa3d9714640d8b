package dev.postern.postgres.sql;

import dev.postern.engine.ir.ColumnType;
import dev.postern.metadata.QualifiedName;
import dev.postern.postgres.EmbeddedDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever a name or a constant holds, it stays a name or a constant. */
class QuotingPropertyTest {
    private static final EmbeddedDatabase database = EmbeddedDatabase.create();

    @AfterContainer
    static void close() {
        database.close();
    }

    @Provide
    Arbitrary<String> nasty() {
        Arbitrary<String> pieces = Arbitraries.of(
                "'", "''", "\"", "\\", "\\'", "$$", "$1", "--", "/*", "*/", ";", "E'", "U&'", "%", "é", "😀", "\n", "x",
                "::", "')", "\t", "{", "}");
        return pieces.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join("", list));
    }

    @Property(tries = 200)
    void constantsComeBack(@ForAll("nasty") String text) {
        for (String standard : List.of("on", "off")) {
            String set = "SET standard_conforming_strings = " + standard + "; SET backslash_quote = off;";
            assertThat(answer(set, new SqlExp.Text(text))).isEqualTo(text);
        }
    }

    @Property(tries = 200)
    void namesComeBack(@ForAll("nasty") String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length > 63) {
            return;
        }
        SelectStatement inner = SelectStatement.of(List.of(SelectStatement.Item.of(new SqlExp.Text("here"), name)));
        SelectStatement outer = SelectStatement.of(
                new SqlExp.ColumnRef(name, name), new FromItem.Derived(inner, name, false), SelectStatement.EVERYTHING);

        assertThat(database.text(SqlRenderer.render(outer).text().replace("?", "??")))
                .isEqualTo("here");
    }

    @Test
    void tablesAndTypes() {
        database.execute(
                "CREATE SCHEMA \"a\"\"b\"; CREATE TYPE \"a\"\"b\".\"c.d\" AS ENUM ('e'); CREATE TABLE \"a\"\"b\".\"T\" (x int)");
        SelectStatement select = SelectStatement.of(
                new SqlExp.Aggregate("count", List.of(new SqlExp.ColumnRef("t", "x")), List.of()),
                new FromItem.Table(new QualifiedName("a\"b", "T"), "t"),
                new SqlExp.IsNull(new SqlExp.Cast(new SqlExp.Text("e"), new ColumnType("a\"b", "c.d", false)), true));

        assertThat(database.text(SqlRenderer.render(select).text())).isEqualTo("0");
    }

    @Test
    void noOtherWayIn() {
        assertThatThrownBy(() -> new SqlExp.Call("f()", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SqlExp.Infix(new SqlExp.Whole(1), "= 1 OR", new SqlExp.Whole(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quoting.constant("a\u0000b")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String answer(String before, SqlExp expression) {
        SelectStatement select = SelectStatement.of(List.of(new SelectStatement.Item(expression, Optional.empty())));
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(before);
            var rows = statement.executeQuery(SqlRenderer.render(select).text());
            rows.next();
            return rows.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
