package dev.postern.postgres.schema;

import dev.postern.engine.ir.ColumnType;
import dev.postern.postgres.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** What Postgres reads from our array text is what we wrote. */
class ArrayLiteralTest {
    private static EmbeddedDatabase database;
    private static Connection connection;

    @BeforeContainer
    static void connect() {
        database = EmbeddedDatabase.create();
        connection = database.connect();
    }

    @AfterContainer
    static void disconnect() throws SQLException {
        connection.close();
        database.close();
    }

    @Property(tries = 2000)
    void postgresReadsBackEveryElement(@ForAll("elements") List<@Nullable String> elements) throws SQLException {
        String literal = ArrayLiteral.of(ColumnType.builtin("text"), elements);
        try (PreparedStatement statement = connection.prepareStatement("SELECT unnest(?::text[])")) {
            statement.setString(1, literal);
            assertThat(column(statement)).isEqualTo(elements);
        }
    }

    @Property(tries = 200)
    void boxesToo(@ForAll List<Boolean> present) throws SQLException {
        List<@Nullable String> boxes =
                present.stream().map(box -> box ? "(2,2),(1,1)" : null).toList();
        try (PreparedStatement statement = connection.prepareStatement("SELECT unnest(?::box[])::text")) {
            statement.setString(1, ArrayLiteral.of(ColumnType.builtin("box"), boxes));
            assertThat(column(statement)).isEqualTo(boxes);
        }
    }

    @Provide
    Arbitrary<List<@Nullable String>> elements() {
        Arbitrary<String> nasty =
                Arbitraries.strings().withChars("\"\\{},; \t\n'aN\u00e9\u4e2d").ofMaxLength(8);
        Arbitrary<String> any = Arbitraries.strings()
                .filter(text -> text.indexOf('\0') < 0 && text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
        return Arbitraries.oneOf(nasty, any, Arbitraries.of("NULL", "null", "", "\uD83D\uDE00"))
                .injectNull(0.1)
                .list()
                .ofMaxSize(6);
    }

    private static List<@Nullable String> column(PreparedStatement statement) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
