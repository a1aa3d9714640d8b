package dev.postern.postgres.translate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.Field;
import dev.postern.engine.ir.QueryField;
import dev.postern.engine.ir.Relationship;
import dev.postern.engine.ir.Value;
import dev.postern.metadata.QualifiedName;
import dev.postern.postgres.EmbeddedDatabase;
import dev.postern.postgres.schema.PgOperators;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.postern.postgres.translate.Ir.column;
import static dev.postern.postgres.translate.Ir.compare;
import static dev.postern.postgres.translate.Ir.compareList;
import static dev.postern.postgres.translate.Ir.constant;
import static dev.postern.postgres.translate.Ir.guarded;
import static dev.postern.postgres.translate.Ir.json;
import static dev.postern.postgres.translate.Ir.relationship;
import static dev.postern.postgres.translate.Ir.select;
import static dev.postern.postgres.translate.Ir.table;
import static dev.postern.postgres.translate.Ir.value;
import static dev.postern.postgres.translate.Ir.where;
import static org.assertj.core.api.Assertions.assertThat;

class BoolExpTranslatorTest {
    @AutoClose
    static final EmbeddedDatabase database = EmbeddedDatabase.create().execute("""
                    CREATE EXTENSION ltree;
                    CREATE EXTENSION citext;
                    CREATE TYPE mood AS ENUM ('sad', 'glad');
                    CREATE TABLE thing (
                      id int PRIMARY KEY, name text, tag citext, code char(4), n int, m int, price numeric,
                      doc jsonb, path ltree, tags text[], mood mood, at timestamptz);
                    INSERT INTO thing VALUES
                      (1, 'alpha', 'Red', 'aa', 1, 1, 1.50, '{"a": {"b": 1}, "t": "x"}', 'top.left', '{x,y}', 'sad',
                        '2020-01-01T00:00:00Z'),
                      (2, 'beta%', 'RED', 'bb', 2, 1, 2.00, '{"t": "y"}', 'top.right.low', '{y}', 'glad',
                        '2021-01-01T00:00:00Z'),
                      (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
                    CREATE TABLE part (thing_id int, name text);
                    INSERT INTO part VALUES (1, 'p'), (1, 'q'), (2, 'hidden');
                    """);

    static final Column ID = column("id", "int4");
    static final Column NAME = column("name", "text");
    static final Column TAG = column("tag", "public.citext");
    static final Column CODE = column("code", "bpchar");
    static final Column N = column("n", "int4");
    static final Column M = column("m", "int4");
    static final Column PRICE = column("price", "numeric");
    static final Column DOC = column("doc", "jsonb");
    static final Column PATH = column("path", "public.ltree");
    static final Column TAGS = column("tags", "text[]");
    static final Column MOOD = column("mood", "public.mood");
    static final Column AT = column("at", "timestamptz");
    static final ColumnType TEXT = ColumnType.builtin("text");
    static final ColumnType LQUERY = new ColumnType("public", "lquery", false);
    static final ColumnType LTXTQUERY = new ColumnType("public", "ltxtquery", false);

    static final Relationship PARTS = relationship("part", ID, column("thing_id", "int4"), false);

    final Run run = Run.on(database);

    /** The ids of the rows that match. */
    List<Integer> ids(Run run, BoolExp condition) {
        List<Integer> ids = new ArrayList<>();
        for (JsonNode row : json(run.rows(where(select(table("thing"), new Field.OfColumn("id", ID)), condition)))) {
            ids.add(row.get("id").intValue());
        }
        return ids.stream().sorted().toList();
    }

    List<Integer> ids(BoolExp condition) {
        return ids(run, condition);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    _eq,        'alpha',   1
                    _neq,       'alpha',   2
                    _gt,        'alpha',   2
                    _gte,       'alpha',   1 2
                    _lt,        'beta',    1
                    _lte,       'alpha',   1
                    _like,      'a%',      1
                    _nlike,     'a%',      2
                    _ilike,     'A%',      1
                    _nilike,    'A%',      2
                    _like,      '%\\\\%', 2
                    _similar,   '(a|z)%',  1
                    _nsimilar,  '(a|z)%',  2
                    _regex,     '^a',      1
                    _iregex,    '^A',      1
                    _nregex,    '^a',      2
                    _niregex,   '^A',      2
                    """)
    void ofText(String operator, String operand, String ids) {
        assertThat(ids(compare(NAME, operator, operand)))
                .isEqualTo(
                        List.of(ids.split(" ")).stream().map(Integer::valueOf).toList());
    }

    @Test
    void ofOtherTypes() {
        assertThat(ids(compare(TAG, "_eq", "'red'"))).containsExactly(1, 2);
        assertThat(ids(compare(TAG, "_like", "'r%'"))).containsExactly(1, 2);
        assertThat(ids(compare(CODE, "_eq", "'aa'"))).containsExactly(1);
        assertThat(ids(compare(PRICE, "_eq", "1.5"))).containsExactly(1);
        assertThat(ids(compare(MOOD, "_gt", "'sad'"))).containsExactly(2);
        assertThat(ids(compare(AT, "_lt", "'2020-06-01'"))).containsExactly(1);
        assertThat(ids(compare(TAGS, "_eq", "['x','y']"))).containsExactly(1);
    }

    @Test
    void lists() {
        assertThat(ids(compareList(N, "_in", "[1, 5]"))).containsExactly(1);
        assertThat(ids(compareList(N, "_nin", "[1, 5]"))).containsExactly(2);
        assertThat(ids(compareList(N, "_in", "[]"))).isEmpty();
        assertThat(ids(compareList(N, "_nin", "[]"))).containsExactly(1, 2, 3);
        assertThat(ids(compareList(NAME, "_in", "['alpha', 'a,b', 'quote\\\"']")))
                .containsExactly(1);
        assertThat(ids(compareList(MOOD, "_in", "['glad']"))).containsExactly(2);
    }

    @Test
    void listsOfArrays() {
        assertThat(ids(compareList(TAGS, "_in", "[['x','y'],['z']]"))).containsExactly(1);
        assertThat(ids(compareList(TAGS, "_nin", "[['x','y'],['z']]"))).containsExactly(2);
        assertThat(ids(compareList(TAGS, "_in", "[]"))).isEmpty();
        assertThat(ids(new BoolExp.Compare(TAGS, "_in", constant("[['y']]", TAGS.type()))))
                .containsExactly(2);
    }

    @Test
    void ofArrays() {
        assertThat(ids(compare(TAGS, "_contains", "['x']"))).containsExactly(1);
        assertThat(ids(compare(TAGS, "_contained_in", "['y','z']"))).containsExactly(2);
    }

    @Test
    void ofJsonb() {
        assertThat(ids(compare(DOC, "_contains", "{'a': {'b': 1}}"))).containsExactly(1);
        assertThat(ids(compare(DOC, "_contained_in", "{'t': 'y', 'u': 1}"))).containsExactly(2);
        assertThat(ids(new BoolExp.Compare(DOC, "_has_key", value("'a'", TEXT))))
                .containsExactly(1);
        assertThat(ids(new BoolExp.Compare(DOC, "_has_keys_any", value("['a','t']", TEXT.arrayOf()))))
                .containsExactly(1, 2);
        assertThat(ids(new BoolExp.Compare(DOC, "_has_keys_all", value("['a','t']", TEXT.arrayOf()))))
                .containsExactly(1);
    }

    @Test
    void ofLabelTrees() {
        assertThat(ids(compare(PATH, "_ancestor", "'top.left.low'"))).containsExactly(1);
        assertThat(ids(compare(PATH, "_descendant", "'top.right'"))).containsExactly(2);
        assertThat(ids(compareList(PATH, "_ancestor_any", "['top.left.low', 'x']")))
                .containsExactly(1);
        assertThat(ids(compareList(PATH, "_descendant_any", "['top', 'x']"))).containsExactly(1, 2);
        assertThat(ids(new BoolExp.Compare(PATH, "_matches", value("'*.left'", LQUERY))))
                .containsExactly(1);
        assertThat(ids(new BoolExp.Compare(PATH, "_matches_any", value("['*.low','x']", LQUERY.arrayOf()))))
                .containsExactly(2);
        assertThat(ids(new BoolExp.Compare(PATH, "_matches_fulltext", value("'low & top'", LTXTQUERY))))
                .containsExactly(2);
    }

    @Test
    void connectives() {
        BoolExp one = compare(N, "_eq", "1");
        BoolExp two = compare(N, "_eq", "2");

        assertThat(ids(new BoolExp.And(List.of()))).containsExactly(1, 2, 3);
        assertThat(ids(new BoolExp.Or(List.of()))).isEmpty();
        assertThat(ids(new BoolExp.Not(new BoolExp.And(List.of())))).isEmpty();
        assertThat(ids(new BoolExp.Or(List.of(one, two)))).containsExactly(1, 2);
        assertThat(ids(new BoolExp.And(List.of(one, two)))).isEmpty();
        assertThat(ids(new BoolExp.Not(new BoolExp.Or(List.of(one))))).containsExactly(2);
        assertThat(ids(new BoolExp.And(List.of(new BoolExp.Or(List.of(one, two)), new BoolExp.Not(two)))))
                .containsExactly(1);
        assertThat(ids(new BoolExp.IsNull(N, false))).containsExactly(3);
        assertThat(ids(new BoolExp.IsNull(N, true))).containsExactly(1, 2);
    }

    @Test
    void nullSafe() {
        Value one = constant("1", N.type());

        assertThat(ids(new BoolExp.NullSafeEqual(N, one, false))).containsExactly(1);
        assertThat(ids(new BoolExp.NullSafeEqual(N, one, true))).containsExactly(2, 3);
        assertThat(ids(new BoolExp.NullSafeEqual(N, constant("null", N.type()), false)))
                .containsExactly(3);
        assertThat(ids(new BoolExp.NullSafeEqual(N, constant("null", N.type()), true)))
                .containsExactly(1, 2);
    }

    @Test
    void columns() {
        assertThat(ids(new BoolExp.CompareColumns(N, "_eq", M, false))).containsExactly(1);
        assertThat(ids(new BoolExp.CompareColumns(N, "_gt", M, false))).containsExactly(2);
    }

    @Test
    void relatedRows() {
        Column part = column("name", "text");
        BoolExp q = compare(part, "_eq", "'q'");
        BoolExp visible = compare(part, "_neq", "'hidden'");

        assertThat(ids(new BoolExp.Related(PARTS, BoolExp.TRUE, q))).containsExactly(1);
        assertThat(ids(new BoolExp.Related(PARTS, BoolExp.TRUE, BoolExp.TRUE))).containsExactly(1, 2);
        assertThat(ids(new BoolExp.Related(PARTS, visible, BoolExp.TRUE))).containsExactly(1);
        assertThat(ids(new BoolExp.Not(new BoolExp.Related(PARTS, visible, BoolExp.TRUE))))
                .containsExactly(2, 3);
    }

    @Test
    void rowsOfAnyTable() {
        Column thing = column("thing_id", "int4");
        BoolExp ofThis = new BoolExp.CompareColumns(thing, "_eq", ID, true);

        assertThat(ids(new BoolExp.Exists(QualifiedName.inPublic("part"), compare(thing, "_eq", "2"))))
                .containsExactly(1, 2, 3);
        assertThat(ids(new BoolExp.Exists(QualifiedName.inPublic("part"), ofThis)))
                .containsExactly(1, 2);
    }

    @Test
    void sessionVariables() {
        Value name = new Value.SessionVariable("x-hasura-it", TEXT);
        Value list = new Value.SessionVariable("x-hasura-it", N.type().arrayOf());

        assertThat(ids(run.session("x-hasura-it", "alpha"), new BoolExp.Compare(NAME, "_eq", name)))
                .containsExactly(1);
        assertThat(ids(run.session("x-hasura-it", "{1,2}"), new BoolExp.Compare(N, "_in", list)))
                .containsExactly(1, 2);
    }

    @Test
    void equalValuesAreOneParameter() {
        Value same = new Value.SessionVariable("x-hasura-it", TEXT);
        Value number = new Value.SessionVariable("X-Hasura-It", N.type());
        BoolExp filter = new BoolExp.Or(List.of(
                new BoolExp.Compare(NAME, "_eq", same),
                new BoolExp.Compare(N, "_eq", number),
                compare(NAME, "_eq", "'a'"),
                compare(NAME, "_neq", "'a'")));
        var statement = run.statement(new QueryField.Rows(
                select(guarded("thing", filter, OptionalInt.empty()), new Field.OfColumn("id", ID))));

        assertThat(statement.sql())
                .contains("\"name\" = ($1::text)::text")
                .contains("\"n\" = ($1::text)::int4")
                .contains("$2::text")
                .contains("$3::text")
                .doesNotContain("$4");
        assertThat(statement.parameters()).hasSize(3);
    }

    @Test
    void constantsArePartOfTheSql() {
        assertThat(ids(new BoolExp.Compare(NAME, "_neq", constant("'it\\\\s'", TEXT))))
                .containsExactly(1, 2);
        assertThat(ids(new BoolExp.Compare(N, "_in", constant("[1, 2]", N.type().arrayOf()))))
                .containsExactly(1, 2);
        assertThat(ids(new BoolExp.Compare(DOC, "_contains", constant("{'t': 'x'}", DOC.type()))))
                .containsExactly(1);
    }

    @Test
    void everyOperatorHasAForm() {
        for (String type : List.of(
                "text",
                "jsonb",
                "int4",
                "public.ltree",
                "public.geometry",
                "public.geography",
                "public.raster",
                "int4[]")) {
            PgOperators.of(column("c", type).type())
                    .forEach(operator ->
                            assertThat(PgOperators.form(operator.name())).isPresent());
        }
    }
}
