package dev.postern.postgres.translate;

import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.Field;
import dev.postern.postgres.EmbeddedDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.postern.postgres.translate.Ir.column;
import static dev.postern.postgres.translate.Ir.json;
import static dev.postern.postgres.translate.Ir.select;
import static dev.postern.postgres.translate.Ir.table;
import static dev.postern.postgres.translate.Ir.value;
import static org.assertj.core.api.Assertions.assertThat;

class ColumnJsonTest {
    @AutoClose
    static final EmbeddedDatabase database = EmbeddedDatabase.create()
            .execute(
                    "CREATE TYPE mood AS ENUM ('a\"b'); CREATE DOMAIN many AS int8; CREATE TYPE pair AS (x int, y text)");

    final Run run = Run.on(database);

    /** What Postgres' own row_to_json says is what is answered. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    bool        | true
                    int2        | -3
                    int4        | 2147483647
                    int8        | 9223372036854775807
                    float4      | 1.5
                    float8      | 0.1
                    float8      | 'NaN'
                    float8      | '-Infinity'
                    numeric     | 1.50
                    numeric     | 'NaN'
                    money       | '1.50'
                    text        | E'tab\\t quote" back\\\\ \\u00e9'
                    varchar     | ''
                    bpchar      | 'a '
                    name        | 'n'
                    date        | '2020-02-29'
                    timestamp   | '2020-02-29 12:00:00.5'
                    timestamptz | '2020-02-29 12:00:00+02'
                    time        | '12:00'
                    timetz      | '12:00+02'
                    interval    | '1 day 2 hours'
                    uuid        | '6ecd8c99-4036-403d-bf84-cf8400f67836'
                    json        | '{"a" :  1}'
                    jsonb       | '{"a":1, "b":[null]}'
                    bytea       | '\\xdeadbeef'
                    inet        | '127.0.0.1/8'
                    int4[]      | '{1,NULL,3}'
                    text[]      | '{"a,b","c\\"d"}'
                    numeric[]   | '{1.50}'
                    jsonb[]     | array['{"a":1}'::jsonb]
                    bit         | B'1'
                    int4range   | '[1,5)'
                    public.mood | 'a"b'
                    public.many | 5
                    public.pair | '(1,b)'
                    int4        | NULL
                    text        | NULL
                    """)
    void asRowToJson(String type, String literal) {
        database.execute("DROP TABLE IF EXISTS v; CREATE TABLE v (x " + type.replace("bit", "\"bit\"")
                + "); INSERT INTO v VALUES (" + literal + ")");

        String answered = run.rows(select(table("v"), new Field.OfColumn("x", column("x", type))));

        assertThat(answered).isEqualTo("[" + database.text("SELECT row_to_json(v)::text FROM v") + "]");
    }

    @Test
    void bigNumbersAsStrings() {
        database.execute("""
                DROP TABLE IF EXISTS v; CREATE TABLE v (a int8, b numeric, c float8, d money, e int4, f int8[]);
                INSERT INTO v VALUES (1, 1.50, 0.5, 2, 3, '{4}'), (NULL, NULL, NULL, NULL, NULL, NULL)
                """);

        String answered = run.stringifyingNumbers()
                .rows(select(
                        table("v"),
                        Ir.field(column("a", "int8")),
                        Ir.field(column("b", "numeric")),
                        Ir.field(column("c", "float8")),
                        Ir.field(column("d", "money")),
                        Ir.field(column("e", "int4")),
                        Ir.field(column("f", "int8[]"))));

        assertThat(answered)
                .isEqualTo("[{\"a\":\"1\",\"b\":\"1.50\",\"c\":\"0.5\",\"d\":\"$2.00\",\"e\":3,\"f\":[4]},"
                        + "{\"a\":null,\"b\":null,\"c\":null,\"d\":null,\"e\":null,\"f\":null}]");
    }

    @Test
    void pathsIntoJson() {
        database.execute(
                "DROP TABLE IF EXISTS v; CREATE TABLE v (j jsonb); INSERT INTO v VALUES ('{\"a\": [{\"b c\": 7}], \"n\": null}')");
        Column j = column("j", "jsonb");
        ColumnType path = ColumnType.builtin("text").arrayOf();

        assertThat(json(run.rows(select(
                        table("v"),
                        new Field.OfColumn("deep", j, Optional.of(value("['a','0','b c']", path))),
                        new Field.OfColumn("missing", j, Optional.of(value("['z','0']", path))),
                        new Field.OfColumn("null", j, Optional.of(value("['n']", path))),
                        new Field.OfColumn("all", j, Optional.of(value("[]", path)))))))
                .isEqualTo(json("[{'deep':7,'missing':null,'null':null,'all':{'a':[{'b c':7}],'n':null}}]"));
    }
}
