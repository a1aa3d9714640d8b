package dev.postern.postgres.transport;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.InsertRows;
import dev.postern.engine.backend.InsertedRows;
import dev.postern.engine.backend.RunSql;
import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.metadata.QualifiedName;
import dev.postern.postgres.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AdministratorsSqlTest {
    private static final JsonMapper JSON = new JsonMapper();

    @AutoClose
    static final EmbeddedDatabase database = EmbeddedDatabase.create()
            .execute(
                    "CREATE TABLE author (id serial PRIMARY KEY, name text UNIQUE, born date, tags text[] DEFAULT '{x}',"
                            + " worth numeric, doc jsonb, short varchar(3), CHECK (worth >= 0))");

    @AutoClose
    static final OpenSource open = OpenSource.of(database.url());

    @Test
    void answersPostgresOwnText() {
        String[] values = {
            "true",
            "1.10::numeric",
            "1e20::float8",
            "'NaN'::float4",
            "'infinity'::timestamptz",
            "timestamptz '2020-02-03 04:05:06.070+00'",
            "'0044-03-15 BC'::date",
            "'1 year 2 days 03:04:05'::interval",
            "'{\"b\": 1,  \"a\": 2}'::json",
            "'{\"b\": 1,  \"a\": 2}'::jsonb",
            "'\\xdeadbeef'::bytea",
            "'{1,NULL,3}'::int[]",
            "ARRAY['a b', 'c\"d']",
            "'(1,2)'::point",
            "'[1,5)'::int4range",
            "'12.5'::money",
            "'08:00:2b:01:02:03'::macaddr",
            "'10.0.0.0/8'::cidr",
            "B'101'",
            "'a'::\"char\"",
            "ROW(1, 'x')",
            "' padded '",
            "''",
            "NULL",
        };
        List<String> expected = new ArrayList<>();
        for (String value : values) {
            expected.add(database.text("SELECT " + (value.equals("true") ? "'t'" : value) + "::text"));
        }

        List<List<String>> tuples = tuples("SELECT " + String.join(", ", values));

        assertThat(tuples.get(1)).isEqualTo(expected);
    }

    @Test
    void answersTheLastStatement() {
        assertThat(tuples("SELECT 1 AS a; SELECT 2 AS b, 3 AS \"é\""))
                .isEqualTo(rows(List.of("b", "é"), List.of("2", "3")));
        assertThat(tuples("SELECT 1 AS none WHERE false")).isEqualTo(rows(List.of("none")));
        assertThat(run("SELECT 1; SET LOCAL jit = off")).isEmpty();
        assertThat(run("CREATE TABLE t (); DROP TABLE t")).isEmpty();
        assertThat(run("  -- nothing\n")).isEmpty();
        assertThat(tuples("INSERT INTO author (name) VALUES ('r') RETURNING name"))
                .isEqualTo(rows(List.of("name"), List.of("r")));
    }

    @Test
    void isOneTransactionAndLeavesNoTrace() {
        DatabaseException refused = refused("CREATE TABLE half (); SELECT 1 / 0", false);

        assertThat(refused.internal().orElseThrow().at("/error/status_code").asText())
                .isEqualTo("22012");
        assertThat(database.text("SELECT to_regclass('half')")).isNull();
        run("SET search_path = nowhere");
        assertThat(tuples("SHOW search_path").get(1)).containsExactly("\"$user\", public");
    }

    @Test
    void mayBeForbiddenToWrite() {
        DatabaseException refused = refused("DROP TABLE author\n", true);

        assertThat(refused.message()).isEqualTo("query execution failed");
        assertThat(refused.code()).isEqualTo(ErrorCode.POSTGRES_ERROR);
        assertThat(refused.httpStatus()).isEqualTo(400);
        assertThat(refused.internal().orElseThrow().toString())
                .isEqualTo("{\"statement\":\"DROP TABLE author\\n\",\"prepared\":false,\"error\":{\"exec_status\":"
                        + "\"FatalError\",\"hint\":null,\"message\":\"cannot execute DROP TABLE in a read-only"
                        + " transaction\",\"status_code\":\"25006\",\"description\":null},\"arguments\":[]}");
    }

    @Test
    void doesNotCopy() {
        for (String sql : List.of("COPY author FROM STDIN", "COPY author TO STDOUT")) {
            DatabaseException refused = refused(sql, false);

            assertThat(refused.httpStatus()).isEqualTo(400);
            assertThat(refused.internal().orElseThrow().at("/error/message").asText())
                    .startsWith("COPY");
        }
    }

    @Test
    void takesLargeAnswers() {
        List<List<String>> tuples = tuples("SELECT i, repeat('x', 1000) FROM generate_series(1, 5000) i");

        assertThat(tuples).hasSize(5001);
        assertThat(tuples.getLast()).isEqualTo(List.of("5000", "x".repeat(1000)));
    }

    @Test
    void insertsRowsOfAnyShape() throws Exception {
        InsertedRows inserted = insert(
                Optional.of(List.of("name", "tags", "worth", "doc", "born")),
                "{\"name\": \"A\", \"tags\": [\"a b\", null], \"worth\": 12345678901234567890.10, \"doc\": {\"k\": [1]}}",
                "{\"tags\": \"{p,q}\", \"name\": \"B\", \"worth\": \"7\", \"doc\": null}",
                "{\"name\": \"C\", \"born\": \"2001-02-03\"}",
                "{}");

        assertThat(inserted.affectedRows()).isEqualTo(4);
        assertThat(inserted.returning().orElseThrow().toString())
                .isEqualTo(
                        "[{\"name\":\"A\",\"tags\":[\"a b\",null],\"worth\":12345678901234567890.10,\"doc\":{\"k\":[1]},"
                                + "\"born\":null},{\"name\":\"B\",\"tags\":[\"p\",\"q\"],\"worth\":7,\"doc\":null,\"born\":null},"
                                + "{\"name\":\"C\",\"tags\":[\"x\"],\"worth\":null,\"doc\":null,\"born\":\"2001-02-03\"},"
                                + "{\"name\":null,\"tags\":[\"x\"],\"worth\":null,\"doc\":null,\"born\":null}]");
        assertThat(insert(Optional.of(List.of()), "{\"name\": \"D\"}").returning())
                .isEmpty();
    }

    @Test
    void insertsAllOrNothing() {
        assertThat(notInserted("{\"name\": \"first\"}", "{\"worth\": -1}").message())
                .isEqualTo("Check constraint violation. new row for relation \"author\" violates check constraint"
                        + " \"author_worth_check\"");
        assertThat(database.text("SELECT count(*) FROM author WHERE name = 'first'"))
                .isEqualTo("0");
        assertThat(notInserted("{\"name\": \"twice\"}", "{\"name\": \"twice\"}").message())
                .isEqualTo("Uniqueness violation. duplicate key value violates unique constraint \"author_name_key\"");
        assertThat(notInserted("{\"short\": \"long\"}").code()).isEqualTo(ErrorCode.DATA_EXCEPTION);
        assertThat(notInserted("{\"nowhere\": 1}").message()).isEqualTo("column \"nowhere\" does not exist");
    }

    private static InsertedRows insert(Optional<List<String>> returning, String... rows) throws Exception {
        List<ObjectNode> objects = new ArrayList<>();
        for (String row : rows) {
            objects.add((ObjectNode) JSON.reader()
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .without(com.fasterxml.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .readTree(row));
        }
        return open.transport.insertRows(
                open.source, new InsertRows(new QualifiedName("public", "author"), objects, returning));
    }

    private static DatabaseException notInserted(String... rows) {
        return catchThrowableOfType(DatabaseException.class, () -> insert(Optional.empty(), rows));
    }

    private static Optional<List<List<String>>> run(String sql) {
        return open.transport.runSql(open.source, new RunSql(sql, false)).tuples();
    }

    private static List<List<String>> tuples(String sql) {
        return run(sql).orElseThrow();
    }

    @SafeVarargs
    private static List<List<String>> rows(List<String>... rows) {
        return Arrays.asList(rows);
    }

    private static DatabaseException refused(String sql, boolean readOnly) {
        return catchThrowableOfType(
                DatabaseException.class, () -> open.transport.runSql(open.source, new RunSql(sql, readOnly)));
    }
}
