package dev.postern.postgres.translate;

import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.Field;
import dev.postern.engine.ir.QueryField;
import dev.postern.engine.ir.Relationship;
import dev.postern.engine.ir.Select;
import dev.postern.engine.ir.Value;
import dev.postern.postgres.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static dev.postern.postgres.translate.Ir.array;
import static dev.postern.postgres.translate.Ir.asc;
import static dev.postern.postgres.translate.Ir.column;
import static dev.postern.postgres.translate.Ir.compare;
import static dev.postern.postgres.translate.Ir.desc;
import static dev.postern.postgres.translate.Ir.distinct;
import static dev.postern.postgres.translate.Ir.field;
import static dev.postern.postgres.translate.Ir.guarded;
import static dev.postern.postgres.translate.Ir.object;
import static dev.postern.postgres.translate.Ir.ordered;
import static dev.postern.postgres.translate.Ir.relationship;
import static dev.postern.postgres.translate.Ir.select;
import static dev.postern.postgres.translate.Ir.sliced;
import static dev.postern.postgres.translate.Ir.table;
import static dev.postern.postgres.translate.Ir.through;
import static dev.postern.postgres.translate.Ir.where;
import static org.assertj.core.api.Assertions.assertThat;

class SelectTranslatorTest {
    @AutoClose
    static final EmbeddedDatabase database = EmbeddedDatabase.create().execute("""
                    CREATE TABLE artist (id int PRIMARY KEY, name text, country text);
                    CREATE TABLE album (id int PRIMARY KEY, title text, artist_id int REFERENCES artist, year int, sort0 int);
                    INSERT INTO artist VALUES (1, 'Ann', 'A'), (2, 'Bob', NULL), (3, 'Cid "Q"', 'B');
                    INSERT INTO album VALUES
                      (1, 'one', 1, 2001, 9), (2, 'two', 1, 2002, 8), (3, 'three', 2, 2003, 7), (4, 'four', NULL, NULL, 6);
                    """);

    static final Column ARTIST_ID = column("id", "int4");
    static final Column NAME = column("name", "text");
    static final Column COUNTRY = column("country", "text");
    static final Column ALBUM_ID = column("id", "int4");
    static final Column TITLE = column("title", "text");
    static final Column ALBUM_ARTIST = column("artist_id", "int4");
    static final Column YEAR = column("year", "int4");
    static final Column SORT0 = column("sort0", "int4");

    static final Relationship ARTIST = relationship("artist", ALBUM_ARTIST, ARTIST_ID, true);
    static final Relationship SOME_ARTIST = relationship("artist", ALBUM_ARTIST, ARTIST_ID, false);
    static final Relationship ALBUMS = relationship("album", ARTIST_ID, ALBUM_ARTIST, false);

    final Run run = Run.on(database);

    @Test
    void rowsInOrderOfSelection() {
        Select artists = ordered(select(table("artist"), field(NAME), field(ARTIST_ID)), asc(ARTIST_ID));

        assertThat(run.rows(artists))
                .isEqualTo(
                        "[{\"name\":\"Ann\",\"id\":1},{\"name\":\"Bob\",\"id\":2},{\"name\":\"Cid \\\"Q\\\"\",\"id\":3}]");
    }

    @Test
    void noRowsAreAnEmptyList() {
        assertThat(run.rows(where(select(table("artist"), field(NAME)), BoolExp.FALSE)))
                .isEqualTo("[]");
    }

    @Test
    void oneRowOrNull() {
        Select artist = select(table("artist"), field(NAME));

        assertThat(run.row(where(artist, compare(ARTIST_ID, "_eq", "2")))).isEqualTo("{\"name\":\"Bob\"}");
        assertThat(run.row(where(artist, compare(ARTIST_ID, "_eq", "9")))).isEqualTo("null");
    }

    @Test
    void byKeyIsAnIndexLookup() {
        Select artist = where(select(table("artist"), field(NAME)), compare(ARTIST_ID, "_eq", "2"));
        database.execute("INSERT INTO artist SELECT i, 'x' FROM generate_series(1000, 9000) i; ANALYZE artist");

        String plan = run.plan(new QueryField.Row(artist));
        database.execute("DELETE FROM artist WHERE id >= 1000");

        assertThat(plan.lines().map(String::strip))
                .containsExactly(
                        "Result",
                        "InitPlan 1",
                        "->  Limit",
                        "->  Index Scan using artist_pkey on artist t0",
                        "Index Cond: (id = 2)");
    }

    @Test
    void constantsAndOtherKeys() {
        Field typename = new Field.Constant("__typename", "artist");
        Field renamed = new Field.OfColumn("called", NAME);

        assertThat(run.rows(sliced(select(table("artist"), typename, renamed, typename), 1, -1)))
                .isEqualTo("[{\"__typename\":\"artist\",\"called\":\"Ann\",\"__typename\":\"artist\"}]");
        assertThat(run.rows(sliced(select(table("artist"), typename), 2, -1)))
                .isEqualTo("[{\"__typename\":\"artist\"},{\"__typename\":\"artist\"}]");
    }

    @Test
    void relatedRows() {
        Select artist = select(table("artist"), field(NAME));
        Select albums = ordered(select(table("album"), field(TITLE), object("by", ARTIST, artist)), asc(ALBUM_ID));

        assertThat(run.rows(albums))
                .isEqualTo(
                        "[{\"title\":\"one\",\"by\":{\"name\":\"Ann\"}},{\"title\":\"two\",\"by\":{\"name\":\"Ann\"}},"
                                + "{\"title\":\"three\",\"by\":{\"name\":\"Bob\"}},{\"title\":\"four\",\"by\":null}]");
        Select artists = ordered(
                select(
                        table("artist"),
                        field(NAME),
                        array("albums", ALBUMS, ordered(select(table("album"), field(ALBUM_ID)), desc(ALBUM_ID)))),
                asc(ARTIST_ID));
        assertThat(run.rows(artists))
                .isEqualTo("[{\"name\":\"Ann\",\"albums\":[{\"id\":2},{\"id\":1}]},"
                        + "{\"name\":\"Bob\",\"albums\":[{\"id\":3}]},{\"name\":\"Cid \\\"Q\\\"\",\"albums\":[]}]");
    }

    @Test
    void objectsOfObjectsOfArrays() {
        Select deep = ordered(
                select(
                        table("album"),
                        object(
                                "by",
                                SOME_ARTIST,
                                select(
                                        table("artist"),
                                        array(
                                                "albums",
                                                ALBUMS,
                                                ordered(
                                                        select(
                                                                table("album"),
                                                                object(
                                                                        "by",
                                                                        ARTIST,
                                                                        select(table("artist"), field(NAME)))),
                                                        asc(YEAR)))))),
                asc(ALBUM_ID));

        assertThat(run.rows(sliced(deep, 1, 1)))
                .isEqualTo("[{\"by\":{\"albums\":[{\"by\":{\"name\":\"Ann\"}},{\"by\":{\"name\":\"Ann\"}}]}}]");
    }

    @Test
    void relationshipThatIsNotUniqueGivesOneRow() {
        Relationship any = relationship("album", ARTIST_ID, ALBUM_ARTIST, false);
        Select artists = ordered(
                select(table("artist"), object("album", any, select(table("album"), field(ALBUM_ARTIST)))),
                asc(ARTIST_ID));

        assertThat(run.rows(artists))
                .isEqualTo("[{\"album\":{\"artist_id\":1}},{\"album\":{\"artist_id\":2}},{\"album\":null}]");
    }

    @Test
    void limitOfArrayIsPerParent() {
        Select albums = sliced(ordered(select(table("album"), field(ALBUM_ID)), asc(ALBUM_ID)), 1, -1);
        Select artists = ordered(select(table("artist"), array("albums", ALBUMS, albums)), asc(ARTIST_ID));

        assertThat(run.rows(artists))
                .isEqualTo("[{\"albums\":[{\"id\":1}]},{\"albums\":[{\"id\":3}]},{\"albums\":[]}]");
    }

    @Test
    void limitIsTheLesserOfTwo() {
        Select allowed =
                ordered(select(guarded("artist", BoolExp.TRUE, OptionalInt.of(2)), field(ARTIST_ID)), asc(ARTIST_ID));

        assertThat(run.rows(allowed)).isEqualTo("[{\"id\":1},{\"id\":2}]");
        assertThat(run.rows(sliced(allowed, 1, -1))).isEqualTo("[{\"id\":1}]");
        assertThat(run.rows(sliced(allowed, 5, -1))).isEqualTo("[{\"id\":1},{\"id\":2}]");
        assertThat(run.rows(sliced(allowed, -1, 2))).isEqualTo("[{\"id\":3}]");
        assertThat(run.rows(sliced(allowed, 0, 0))).isEqualTo("[]");
    }

    @Test
    void guardComesBeforeTheLimit() {
        BoolExp filter =
                new BoolExp.Compare(COUNTRY, "_eq", new Value.SessionVariable("x-hasura-country", COUNTRY.type()));
        Select one = sliced(select(guarded("artist", filter, OptionalInt.empty()), field(NAME)), 1, -1);

        assertThat(run.session("x-hasura-country", "B").rows(one)).isEqualTo("[{\"name\":\"Cid \\\"Q\\\"\"}]");
        assertThat(run.session("x-hasura-country", "'; DROP TABLE artist; --").rows(one))
                .isEqualTo("[]");
    }

    @Test
    void nullsGoWhereTheyAreTold() {
        Select albums = select(table("album"), field(YEAR));

        assertThat(run.rows(sliced(ordered(albums, asc(YEAR)), -1, 3))).isEqualTo("[{\"year\":null}]");
        assertThat(run.rows(sliced(ordered(albums, desc(YEAR)), 1, -1))).isEqualTo("[{\"year\":null}]");
    }

    @Test
    void orderByARelatedRow() {
        for (Relationship by : List.of(ARTIST, SOME_ARTIST)) {
            Select albums = ordered(
                    select(table("album"), field(ALBUM_ID)),
                    through(by, BoolExp.TRUE, desc(NAME)),
                    through(by, BoolExp.TRUE, asc(COUNTRY)),
                    asc(TITLE));

            assertThat(run.rows(albums)).isEqualTo("[{\"id\":4},{\"id\":3},{\"id\":1},{\"id\":2}]");
            assertThat(run.rows(sliced(albums, 2, 1))).isEqualTo("[{\"id\":3},{\"id\":1}]");
        }
    }

    @Test
    void orderByARelatedRowThatIsHidden() {
        BoolExp guard = compare(NAME, "_neq", "'Ann'");
        Select albums =
                ordered(select(table("album"), field(ALBUM_ID)), through(ARTIST, guard, asc(NAME)), asc(ALBUM_ID));

        assertThat(run.rows(albums)).isEqualTo("[{\"id\":3},{\"id\":1},{\"id\":2},{\"id\":4}]");
    }

    @Test
    void orderByARowTwoStepsAway() {
        for (boolean unique : new boolean[] {true, false}) {
            Relationship by = relationship("artist", ALBUM_ARTIST, ARTIST_ID, unique);
            Relationship self = relationship("artist", ARTIST_ID, ARTIST_ID, unique);
            Select albums = ordered(
                    select(table("album"), field(ALBUM_ID)),
                    through(by, BoolExp.TRUE, through(self, BoolExp.TRUE, desc(NAME))),
                    asc(ALBUM_ID));

            assertThat(run.rows(albums)).isEqualTo("[{\"id\":4},{\"id\":3},{\"id\":1},{\"id\":2}]");
        }
    }

    @Test
    void orderHoldsAcrossJoins() {
        Select by = select(table("artist"), field(NAME));
        Select albums = ordered(
                select(table("album"), field(SORT0), object("by", ARTIST, by)),
                through(ARTIST, BoolExp.TRUE, desc(NAME)),
                asc(TITLE));

        String expected = "{\"sort0\":7,\"by\":{\"name\":\"Bob\"}},{\"sort0\":9,\"by\":{\"name\":\"Ann\"}}";
        assertThat(run.rows(sliced(albums, 2, 1))).isEqualTo("[" + expected + "]");
        assertThat(run.rows(albums)).contains(expected);
    }

    @Test
    void distinctTakesTheFirstOfEach() {
        Select albums = distinct(
                ordered(select(table("album"), field(ALBUM_ID)), asc(ALBUM_ARTIST), desc(ALBUM_ID)), ALBUM_ARTIST);

        assertThat(run.rows(albums)).isEqualTo("[{\"id\":2},{\"id\":3},{\"id\":4}]");
        assertThat(run.rows(sliced(albums, 1, 1))).isEqualTo("[{\"id\":3}]");
    }

    @Test
    void manyFieldsWithLongNames() {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            fields.add(new Field.OfColumn("f" + i + "_".repeat(80), ARTIST_ID));
        }
        Select wide = where(Select.of(table("artist"), fields, BoolExp.TRUE), compare(ARTIST_ID, "_eq", "1"));

        assertThat(Ir.json(run.row(wide)).size()).isEqualTo(300);
    }

    @Test
    void severalRootsAreOneStatement() {
        SequencedMap<String, QueryField> fields = new LinkedHashMap<>();
        Select artist = where(select(table("artist"), field(NAME)), compare(ARTIST_ID, "_eq", "1"));
        fields.put("a", new QueryField.Row(artist));
        fields.put("b".repeat(70), new QueryField.Rows(artist));
        fields.put("b".repeat(71), new QueryField.Rows(artist));

        assertThat(run.all(fields))
                .containsExactly("{\"name\":\"Ann\"}", "[{\"name\":\"Ann\"}]", "[{\"name\":\"Ann\"}]");
    }
}
