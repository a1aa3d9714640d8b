package dev.postern.postgres.translate;

import dev.postern.engine.ir.Aggregate;
import dev.postern.engine.ir.AggregateField;
import dev.postern.engine.ir.AggregateSelect;
import dev.postern.engine.ir.BoolExp;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.Field;
import dev.postern.engine.ir.OrderBy;
import dev.postern.engine.ir.QueryField;
import dev.postern.engine.ir.Relationship;
import dev.postern.engine.ir.Select;
import dev.postern.postgres.EmbeddedDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

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

class AggregateTranslatorTest {
    @AutoClose
    static final EmbeddedDatabase database = EmbeddedDatabase.create().execute("""
                    CREATE TABLE artist (id int PRIMARY KEY, name text);
                    CREATE TABLE album (
                      id int PRIMARY KEY, title text, artist_id int REFERENCES artist, price numeric, plays int8, key uuid);
                    INSERT INTO artist VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Cid');
                    INSERT INTO album VALUES
                      (1, 'one', 1, 1.50, 10, '00000000-0000-0000-0000-00000000000a'),
                      (2, 'two', 1, 2.50, 20, '00000000-0000-0000-0000-00000000000b'),
                      (3, 'three', 2, 3.00, NULL, NULL),
                      (4, NULL, NULL, NULL, 10, '00000000-0000-0000-0000-000000000009');
                    """);

    static final Column ARTIST_ID = column("id", "int4");
    static final Column NAME = column("name", "text");
    static final Column ID = column("id", "int4");
    static final Column TITLE = column("title", "text");
    static final Column ARTIST = column("artist_id", "int4");
    static final Column PRICE = column("price", "numeric");
    static final Column PLAYS = column("plays", "int8");
    static final Column KEY = column("key", "uuid");

    static final Relationship BY = relationship("artist", ARTIST, ARTIST_ID, true);
    static final Relationship ALBUMS = relationship("album", ARTIST_ID, ARTIST, false);

    static final AggregateField COUNT = count();
    static final Select ALL = select(table("album"));

    final Run run = Run.on(database);

    static AggregateField count(Column... columns) {
        return new AggregateField.Value("count", new Aggregate.Count(List.of(columns), false));
    }

    static AggregateField distinctCount(Column... columns) {
        return new AggregateField.Value("count", new Aggregate.Count(List.of(columns), true));
    }

    static AggregateField of(String function, Column... columns) {
        List<AggregateField> fields = Arrays.stream(columns)
                .<AggregateField>map(
                        column -> new AggregateField.Value(column.name(), new Aggregate.OfColumn(function, column)))
                .toList();
        return new AggregateField.Nested(function, fields);
    }

    static AggregateField nodes(Field... fields) {
        return new AggregateField.Nodes("nodes", List.of(fields));
    }

    String answer(Select rows, AggregateField... fields) {
        return run.aggregate(new AggregateSelect(rows, List.of(fields)));
    }

    static OrderBy byAggregate(Aggregate aggregate, BoolExp guard) {
        return new OrderBy(
                new OrderBy.Target.OfAggregate(ALBUMS, guard, aggregate), OrderBy.Direction.DESC, OrderBy.Nulls.LAST);
    }

    @Test
    void countsRowsValuesAndTuples() {
        assertThat(answer(ALL, COUNT)).isEqualTo("{\"count\":4}");
        assertThat(answer(ALL, count(TITLE))).isEqualTo("{\"count\":3}");
        assertThat(answer(ALL, count(ARTIST))).isEqualTo("{\"count\":3}");
        assertThat(answer(ALL, distinctCount(ARTIST))).isEqualTo("{\"count\":2}");
        assertThat(answer(ALL, count(ARTIST, TITLE))).isEqualTo("{\"count\":4}");
        assertThat(answer(ALL, distinctCount(ARTIST, PLAYS))).isEqualTo("{\"count\":4}");
        assertThat(answer(ALL, distinctCount())).isEqualTo("{\"count\":4}");
    }

    @Test
    void functionsOfColumns() {
        assertThat(answer(ALL, of("sum", ID, PRICE, PLAYS)))
                .isEqualTo("{\"sum\":{\"id\":10,\"price\":7.00,\"plays\":40}}");
        assertThat(answer(ALL, of("avg", ID), of("var_pop", ID)))
                .isEqualTo("{\"avg\":{\"id\":2.5000000000000000},\"var_pop\":{\"id\":1.2500000000000000}}");
        assertThat(answer(ALL, of("max", TITLE, KEY), of("min", KEY)))
                .isEqualTo("{\"max\":{\"title\":\"two\",\"key\":\"00000000-0000-0000-0000-00000000000b\"},"
                        + "\"min\":{\"key\":\"00000000-0000-0000-0000-000000000009\"}}");
    }

    @Test
    void noRows() {
        Select none = where(ALL, BoolExp.FALSE);

        assertThat(answer(none, COUNT, of("max", ID), nodes(field(ID))))
                .isEqualTo("{\"count\":0,\"max\":{\"id\":null},\"nodes\":[]}");
    }

    @Test
    void bigNumbersAsStrings() {
        AggregateSelect select = new AggregateSelect(ALL, List.of(COUNT, of("sum", ID, PLAYS), of("avg", ID, PRICE)));

        assertThat(run.stringifyingNumbers().aggregate(select))
                .isEqualTo("{\"count\":4,\"sum\":{\"id\":10,\"plays\":\"40\"},"
                        + "\"avg\":{\"id\":2.5000000000000000,\"price\":\"2.3333333333333333\"}}");
    }

    @Test
    void constantsAlone() {
        AggregateField typename = new AggregateField.Constant("__typename", "album_aggregate_fields");

        assertThat(answer(ALL, new AggregateField.Nested("aggregate", List.of(typename))))
                .isEqualTo("{\"aggregate\":{\"__typename\":\"album_aggregate_fields\"}}");
    }

    @Test
    void nodesInOrder() {
        Select sorted = ordered(ALL, desc(PLAYS), desc(ID));

        assertThat(answer(sorted, distinctCount(ARTIST), nodes(field(ID))))
                .isEqualTo("{\"count\":2,\"nodes\":[{\"id\":3},{\"id\":2},{\"id\":4},{\"id\":1}]}");
        assertThat(answer(sliced(sorted, 2, 1), distinctCount(ARTIST), of("sum", ID), nodes(field(ID))))
                .isEqualTo("{\"count\":1,\"sum\":{\"id\":6},\"nodes\":[{\"id\":2},{\"id\":4}]}");
    }

    @Test
    void nodesOfSeveralShapes() {
        Select sorted = ordered(where(ALL, compare(ID, "_lte", "2")), through(BY, BoolExp.TRUE, asc(NAME)), asc(ID));
        AggregateField by =
                new AggregateField.Nodes("by", List.of(object("artist", BY, select(table("artist"), field(NAME)))));

        for (Select rows : List.of(sorted, sliced(sorted, 2, 0))) {
            assertThat(answer(rows, nodes(field(TITLE)), by, COUNT))
                    .isEqualTo("{\"nodes\":[{\"title\":\"one\"},{\"title\":\"two\"}],"
                            + "\"by\":[{\"artist\":{\"name\":\"Ann\"}},{\"artist\":{\"name\":\"Ann\"}}],\"count\":2}");
        }
    }

    @Test
    void distinctRows() {
        Select firsts = distinct(ordered(ALL, asc(ARTIST), desc(ID)), ARTIST);

        assertThat(answer(firsts, COUNT, of("sum", ID), nodes(field(ID))))
                .isEqualTo("{\"count\":3,\"sum\":{\"id\":9},\"nodes\":[{\"id\":2},{\"id\":3},{\"id\":4}]}");
        assertThat(answer(firsts, of("sum", ID))).isEqualTo("{\"sum\":{\"id\":9}}");
    }

    @Test
    void limitOfThePermissionHoldsForNodesAlone() {
        Select allowed = ordered(select(guarded("album", compare(ID, "_gt", "1"), OptionalInt.of(2))), desc(ID));

        assertThat(answer(allowed, COUNT, nodes(field(ID))))
                .isEqualTo("{\"count\":3,\"nodes\":[{\"id\":4},{\"id\":3}]}");
        assertThat(answer(sliced(allowed, 1, -1), COUNT, nodes(field(ID))))
                .isEqualTo("{\"count\":1,\"nodes\":[{\"id\":4}]}");
        assertThat(answer(sliced(allowed, -1, 2), COUNT, nodes(field(ID))))
                .isEqualTo("{\"count\":1,\"nodes\":[{\"id\":2}]}");
        assertThat(answer(allowed, nodes(field(ID)))).isEqualTo("{\"nodes\":[{\"id\":4},{\"id\":3}]}");
    }

    @Test
    void relatedRows() {
        for (OptionalInt limit : List.of(OptionalInt.empty(), OptionalInt.of(1))) {
            Select albums = ordered(select(guarded("album", BoolExp.TRUE, limit)), asc(ID));
            Field aggregate = new Field.OfAggregate(
                    "albums", ALBUMS, new AggregateSelect(albums, List.of(of("sum", ID), nodes(field(ID)))));
            Select artists = ordered(select(table("artist"), aggregate), asc(ARTIST_ID));
            String more = limit.isEmpty() ? ",{\"id\":2}" : "";

            assertThat(run.rows(artists))
                    .isEqualTo("[{\"albums\":{\"sum\":{\"id\":3},\"nodes\":[{\"id\":1}" + more + "]}},"
                            + "{\"albums\":{\"sum\":{\"id\":3},\"nodes\":[{\"id\":3}]}},"
                            + "{\"albums\":{\"sum\":{\"id\":null},\"nodes\":[]}}]");
        }
    }

    @Test
    void orderByWhatIsComputedFromRelatedRows() {
        Aggregate count = new Aggregate.Count(List.of(), false);
        Aggregate greatest = new Aggregate.OfColumn("max", ID);
        Select artists = select(table("artist"), field(ARTIST_ID));

        assertThat(run.rows(ordered(artists, byAggregate(count, BoolExp.TRUE))))
                .isEqualTo("[{\"id\":1},{\"id\":2},{\"id\":3}]");
        assertThat(run.rows(ordered(artists, byAggregate(greatest, BoolExp.TRUE))))
                .isEqualTo("[{\"id\":2},{\"id\":1},{\"id\":3}]");
        assertThat(run.rows(ordered(
                        artists,
                        byAggregate(count, compare(ID, "_gt", "1")),
                        byAggregate(greatest, compare(ID, "_gt", "1")))))
                .isEqualTo("[{\"id\":2},{\"id\":1},{\"id\":3}]");
    }

    @Test
    void orderByAnAggregateOfARelatedRow() {
        for (boolean unique : new boolean[] {true, false}) {
            Relationship by = relationship("artist", ARTIST, ARTIST_ID, unique);
            OrderBy key = through(by, BoolExp.TRUE, byAggregate(new Aggregate.OfColumn("max", ID), BoolExp.TRUE));
            Select albums = ordered(ALL.with(List.of(field(ID))), key, desc(ID));

            assertThat(run.rows(albums)).isEqualTo("[{\"id\":3},{\"id\":2},{\"id\":1},{\"id\":4}]");
            assertThat(run.rows(sliced(albums, 2, 1))).isEqualTo("[{\"id\":2},{\"id\":1}]");
        }
    }

    @Test
    void countIsOnePassOverTheTable() {
        String plan = run.plan(
                new QueryField.Aggregate(new AggregateSelect(ordered(ALL, desc(ID)), List.of(COUNT, of("sum", ID)))));

        assertThat(plan.lines().map(String::strip))
                .containsExactly("Result", "InitPlan 1", "->  Aggregate", "->  Seq Scan on album t0");
    }
}
