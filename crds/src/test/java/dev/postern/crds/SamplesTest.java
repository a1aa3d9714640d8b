package dev.postern.crds;

import dev.postern.crds.assemble.AssembledMetadata;
import dev.postern.crds.assemble.MetadataAssembler;
import dev.postern.crds.read.ReadResources;
import dev.postern.crds.read.ResourceReader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The samples are without a problem, and their SQL has what their resources speak of. */
class SamplesTest {
    private static final Path SAMPLES = Path.of("../samples");
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void load() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("timezone", "UTC")
                .setServerConfig("fsync", "off")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        for (String sample : List.of("hello", "music")) {
            execute("postgres", "create database " + sample);
            for (Path file : sorted(SAMPLES.resolve(sample).resolve("sql"))) {
                execute(sample, Files.readString(file));
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "music"})
    void isReadAndAssembledWithoutAProblem(String sample) {
        ReadResources read = ResourceReader.read(SAMPLES.resolve(sample).resolve("resources"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.notices()).isEmpty();

        AssembledMetadata assembled = assemble(read);
        assertThat(assembled.problems()).isEmpty();
        assertThat(assembled.document().sources()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "music"})
    void everyTableAndColumnIsThere(String sample) throws SQLException {
        Set<String> columns = new TreeSet<>(column(
                sample,
                "select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public'"));
        ReadResources read = ResourceReader.read(SAMPLES.resolve(sample).resolve("resources"));

        Set<String> named = new TreeSet<>();
        for (Table table : read.resources().tables()) {
            named.addAll(columnsOf(table.getSpec()));
        }
        for (Permission permission : read.resources().permissions()) {
            String table = tableOf(permission, read.resources());
            columnsOf(permission.getSpec()).forEach(column -> named.add(table + "." + column));
        }
        assertThat(columns).containsAll(named);
    }

    @Test
    void everyTableOfTheMusicShopIsTracked() throws SQLException {
        ReadResources read = ResourceReader.read(SAMPLES.resolve("music/resources"));
        List<String> tracked = read.resources().tables().stream()
                .map(table -> table.getSpec().table().name())
                .toList();

        assertThat(tracked)
                .containsExactlyInAnyOrderElementsOf(column(
                        "music", "select table_name from information_schema.tables where table_schema = 'public'"));
        assertThat(read.resources().permissions().stream().map(p -> p.getSpec().role()))
                .contains("anonymous", "customer", "manager");
        assertThat(read.resources().eventTriggers()).isNotEmpty();
    }

    @Test
    void theMusicShopHasAboutFifteenThousandRowsAndLeavesNothingElse() throws SQLException {
        long rows = 0;
        for (String table : column("music", "select tablename from pg_tables where schemaname = 'public'")) {
            rows += Long.parseLong(
                    column("music", "select count(*) from " + table).getFirst());
        }
        assertThat(rows).isBetween(14_000L, 17_000L);
        assertThat(column("music", "select nspname from pg_namespace where nspname = 'seed'"))
                .isEmpty();
    }

    @Test
    void theMusicShopIsTheSameEverywhere() throws SQLException {
        String digest = "select md5(string_agg(t::text, ',' order by id)) from %s t";
        assertThat(column("music", digest.formatted("track"))).containsExactly("4241e7f63154ad85ed9a71d9345509c3");
        assertThat(column("music", digest.formatted("invoice_line")))
                .containsExactly("0ff92fd9068f904f026305eaa3387cff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "music"})
    void everyForeignKeyHasAnIndex(String sample) throws SQLException {
        assertThat(column(sample, """
                select c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid)
                from pg_constraint c
                where c.contype = 'f' and not exists (
                  select from pg_index i
                  where i.indrelid = c.conrelid
                    and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] = c.conkey)
                """)).isEmpty();
    }

    private static AssembledMetadata assemble(ReadResources read) {
        return MetadataAssembler.assemble(read.resources().engines().getFirst(), read.resources());
    }

    private static String tableOf(Permission permission, ResourceSet resources) {
        return resources.tables().stream()
                .filter(table -> table.getMetadata()
                        .getName()
                        .equals(permission.getSpec().tableRef().name()))
                .map(table -> table.getSpec().table().name())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> columnsOf(TableSpec table) {
        String name = table.table().name();
        List<String> columns = new ArrayList<>();
        table.columns().forEach(column -> columns.add(name + "." + column.name()));
        for (ObjectRelationship relationship : table.objectRelationships()) {
            if (relationship.foreignKey() != null) {
                relationship.foreignKey().columns().forEach(column -> columns.add(name + "." + column));
            } else {
                String other = relationship.manual().table().name();
                relationship.manual().mapping().forEach((from, to) -> {
                    columns.add(name + "." + from);
                    columns.add(other + "." + to);
                });
            }
        }
        for (ArrayRelationship relationship : table.arrayRelationships()) {
            String other = relationship.foreignKey().table().name();
            relationship.foreignKey().columns().forEach(column -> columns.add(other + "." + column));
        }
        return columns;
    }

    private static Set<String> columnsOf(PermissionSpec spec) {
        Stream<String> select = spec.select() == null ? Stream.of() : spec.select().columns().stream();
        Stream<String> insert = spec.insert() == null
                ? Stream.of()
                : Stream.concat(spec.insert().columns().stream(), spec.insert().presets().keySet().stream());
        Stream<String> update = spec.update() == null
                ? Stream.of()
                : Stream.concat(spec.update().columns().stream(), spec.update().presets().keySet().stream());
        return Stream.of(select, insert, update)
                .flatMap(columns -> columns)
                .filter(column -> !column.equals("*"))
                .collect(Collectors.toSet());
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(String database, String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
