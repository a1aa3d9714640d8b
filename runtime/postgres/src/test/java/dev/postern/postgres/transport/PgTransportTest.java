package dev.postern.postgres.transport;

import dev.postern.engine.backend.Statement;
import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.postgres.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PgTransportTest {
    private static final String TERMINATE = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE application_name = 'postern' AND datname = current_database()";

    @AutoClose
    static final EmbeddedDatabase database = EmbeddedDatabase.create();

    @AutoClose
    static final OpenSource open = OpenSource.of(database.url());

    @Test
    void sendsTextAndAnswersBytes() {
        assertThat(open.ask("SELECT $1::text || coalesce($2::text, ' null')", "é\"中\n😀", null))
                .isEqualTo("é\"中\n😀 null");
        assertThat(open.ask("SELECT $1::text::int4 + 1", "41")).isEqualTo("42");
    }

    @Test
    void answersAllColumnsOfTheRow() {
        Statement statement = new Statement(
                "SELECT 'a'::bytea AS a, '[1]'::text AS b, ''::bytea AS c", List.of(), List.of("a", "b", "c"));

        List<byte[]> columns = open.transport
                .query(open.source, statement, List.of())
                .toCompletableFuture()
                .join();

        assertThat(columns).containsExactly("a".getBytes(), "[1]".getBytes(), "".getBytes());
    }

    @Test
    void answersDoNotGetMixedUp() {
        askUntilShort("SELECT $1::text", "first");
        List<CompletionStage<List<byte[]>>> stages = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            stages.add(open.asking("SELECT $1::text" + (i % 7 == 0 ? " || ''" : ""), "n" + i));
        }
        for (int i = 0; i < stages.size(); i++) {
            assertThat(OpenSource.answer(stages.get(i))).isEqualTo("n" + i);
        }
    }

    /** Until the statement is known to be a short one, which a busy machine may hide at first. */
    private void askUntilShort(String select, String argument) {
        String sql = OpenSource.statement(select).sql();
        do {
            open.ask(select, argument);
        } while (open.source.laneOf(sql) instanceof ExclusiveLane);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT $1::text::int4                | x   | DATA_EXCEPTION | invalid input syntax for type integer: \"x\"",
                "SELECT $1::text::int4                | 2147483648 | DATA_EXCEPTION | value \"2147483648\" is out of range for type integer",
                "SELECT 1 / $1::text::int4            | 0   | DATA_EXCEPTION | division by zero",
                "SELECT 'bb' LIKE $1::text            | b\\ | BAD_REQUEST    | LIKE pattern must not end with escape character",
                "SELECT $1::text FROM nothing         | a   | UNEXPECTED     | database query error",
            })
    void failsWithHasurasCodes(String select, String argument, ErrorCode code, String message) {
        DatabaseException refused = refused(open.asking(select, argument));

        assertThat(refused.message()).isEqualTo(message);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.internal().isPresent()).isEqualTo(code == ErrorCode.UNEXPECTED);
    }

    @Test
    void theUnexpectedIsExplainedToTheOperatorWithoutArguments() {
        DatabaseException refused = refused(open.asking("SELECT $1::text FROM nowhere", "personal"));

        assertThat(refused.internal().orElseThrow().toString())
                .startsWith("{\"statement\":\"SELECT convert_to((SELECT $1::text FROM nowhere)::text")
                .contains("\"prepared\":true,\"error\":{\"exec_status\":\"FatalError\",\"hint\":null,"
                        + "\"message\":\"relation \\\"nowhere\\\" does not exist\",\"status_code\":\"42P01\"")
                .endsWith("\"arguments\":[]}")
                .doesNotContain("personal");
    }

    @Test
    void anAnswerOfAnotherTypeIsPreparedAnew() {
        database.execute("CREATE TABLE changing (v text); INSERT INTO changing VALUES ('1')");
        Statement statement = new Statement("SELECT v FROM changing", List.of(), List.of("v"));
        for (int i = 0; i < 200; i++) {
            ask(statement);
        }
        database.execute("ALTER TABLE changing ALTER v TYPE int USING v::int");
        for (int i = 0; i < 200; i++) {
            assertThat(ask(statement)).isEqualTo("1");
        }
    }

    @Test
    void preparedStatementsMayVanish() {
        for (int i = 0; i < 20; i++) {
            open.ask("SELECT 'vanishing' || $1::text", "a");
            open.source
                    .exclusive()
                    .run(connection -> connection.query("DEALLOCATE ALL").execute());
            open.source
                    .laneOf(OpenSource.statement("SELECT 'vanishing' || $1::text")
                            .sql())
                    .run(connection -> connection.query("DEALLOCATE ALL").execute());
        }
        assertThat(open.ask("SELECT 'vanishing' || $1::text", "a")).isEqualTo("vanishinga");
    }

    @Test
    void connectsAgainByItself() {
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 20; i++) {
                assertThat(open.ask("SELECT $1::text || 'again'", "a")).isEqualTo("aagain");
            }
            database.text(TERMINATE);
        }
    }

    @Test
    void whatOverstaysMovesToTheOtherLane() {
        String sleep = "SELECT pg_sleep($1::text::float8)";
        String sql = OpenSource.statement(sleep).sql();
        for (int i = 0; i < 5; i++) {
            open.ask(sleep, "0");
        }
        assertThat(open.source.laneOf(sql)).isInstanceOf(PipelinedLane.class);

        assertThat(open.ask(sleep, "2.5")).isEmpty();

        assertThat(open.source.laneOf(sql)).isInstanceOf(ExclusiveLane.class);
    }

    @Test
    void nobodyWaitsForEver() {
        try (OpenSource small = OpenSource.ofTwoConnections(database.url())) {
            assertThat(small.ask("SELECT 'connected'")).isEqualTo("connected");
            CompletionStage<List<byte[]>> busy = small.asking("SELECT pg_sleep(1)");

            DatabaseException refused = refused(small.asking("SELECT 1"));

            assertThat(refused.code()).isEqualTo(ErrorCode.POSTGRES_MAX_CONNECTIONS_ERROR);
            assertThat(refused.message()).isEqualTo("max connections reached on postgres");
            busy.toCompletableFuture().join();
            assertThat(small.ask("SELECT 2")).isEqualTo("2");
        }
    }

    @Test
    void aDatabaseThatIsDownIsAConnectionError() {
        try (OpenSource nowhere = OpenSource.of("postgresql://postgres@localhost:1/none")) {
            DatabaseException refused = refused(nowhere.asking("SELECT 1"));

            assertThat(refused.code()).isEqualTo(ErrorCode.POSTGRES_ERROR);
            assertThat(refused.httpStatus()).isEqualTo(500);
            assertThat(refused.message()).isEqualTo("connection error");
        }
    }

    @Test
    void closingLeavesNoConnection() throws InterruptedException {
        try (EmbeddedDatabase other = EmbeddedDatabase.create()) {
            OpenSource closing = OpenSource.of(other.url());
            for (int i = 0; i < 10; i++) {
                closing.ask("SELECT 1");
            }
            closing.close();
            String count = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'postern' AND datname = '"
                    + other.name() + "'";
            for (int i = 0; i < 50 && !database.text(count).equals("0"); i++) {
                Thread.sleep(20);
            }
            assertThat(database.text(count)).isEqualTo("0");
        }
    }

    @Test
    void explainsWithArgumentsBound() {
        List<String> lines = open.transport
                .explain(
                        open.source,
                        new Statement("SELECT relname FROM pg_class WHERE oid = $1::text::oid", List.of(), List.of()),
                        List.of("1259"))
                .toCompletableFuture()
                .join();

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(lines.getFirst()).startsWith("Index Scan using pg_class_oid_index on pg_class");
    }

    private static String ask(Statement statement) {
        return OpenSource.answer(open.transport.query(open.source, statement, Arrays.asList()));
    }

    private static DatabaseException refused(CompletionStage<List<byte[]>> stage) {
        CompletionException failure = catchThrowableOfType(
                CompletionException.class, () -> stage.toCompletableFuture().join());
        assertThat(failure.getCause()).isInstanceOf(DatabaseException.class);
        return (DatabaseException) failure.getCause();
    }
}
