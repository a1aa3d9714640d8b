package dev.postern.postgres.introspect;

import dev.postern.engine.backend.BackendSettings;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.IntrospectedSource.Table;
import dev.postern.engine.backend.IntrospectedSource.TableColumn;
import dev.postern.engine.backend.SourceException;
import dev.postern.engine.backend.SourceHandle;
import dev.postern.engine.ir.ColumnType;
import dev.postern.metadata.DatabaseUrl;
import dev.postern.metadata.PostgresConfiguration;
import dev.postern.metadata.SourceMetadata;
import dev.postern.postgres.EmbeddedDatabase;
import dev.postern.postgres.transport.PgTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PgMetadataTest {
    @AutoClose
    static final EmbeddedDatabase database = EmbeddedDatabase.create();

    private final PgMetadata metadata = new PgMetadata(PgTransport.with(BackendSettings.DEFAULT));

    @Test
    void readsARichDatabase() throws Exception {
        try (EmbeddedDatabase rich = EmbeddedDatabase.create().execute(resource("rich.sql"))) {
            assertThat(text(introspect(rich))).isEqualTo(resource("rich.txt"));
        }
    }

    @Test
    void thousandsOfTablesTakeSeconds() throws Exception {
        try (EmbeddedDatabase large = EmbeddedDatabase.create()
                .execute("CREATE TABLE hub (id int PRIMARY KEY); DO $$ BEGIN FOR i IN 1..3000 LOOP EXECUTE format("
                        + "'CREATE TABLE t%s (id int PRIMARY KEY, a text, b int[], c date, d jsonb, hub_id int)', i);"
                        + " END LOOP; END $$")) {
            long start = System.nanoTime();

            assertThat(introspect(large).tables()).hasSize(3001);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void opensEveryFormOfConfiguration(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("url"), database.url() + "\n");
        Map<String, String> environment = Map.of(
                "PG_URL", database.url(), "HASURA_GRAPHQL_DYNAMIC_SECRETS_ALLOWED_PATH_PREFIX", folder.toString());
        for (DatabaseUrl url : new DatabaseUrl[] {
            new DatabaseUrl.Literal(database.url()),
            new DatabaseUrl.FromEnv("PG_URL"),
            new DatabaseUrl.DynamicFromFile(file.toString()),
            new DatabaseUrl.Parameters("localhost", EmbeddedDatabase.port(), database.name(), "postgres", "p'w\\")
        }) {
            try (SourceHandle handle = open(url, environment)) {
                assertThat(metadata.introspect(handle).tables()).isEmpty();
            }
        }
    }

    @Test
    void saysWhyASourceCannotBeUsed(@TempDir Path folder) {
        assertThatThrownBy(() -> open(new DatabaseUrl.FromEnv("NOWHERE"), Map.of()))
                .isInstanceOf(SourceException.class)
                .hasMessage("environment variable 'NOWHERE' not set");
        assertThatThrownBy(() -> open(new DatabaseUrl.Literal("mysql://secret@host"), Map.of()))
                .isInstanceOf(SourceException.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() ->
                        open(new DatabaseUrl.DynamicFromFile(folder.resolve("x").toString()), Map.of()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("HASURA_GRAPHQL_DYNAMIC_SECRETS_ALLOWED_PATH_PREFIX");
        assertThatThrownBy(() -> introspect("postgresql://postgres@localhost:1/none"))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("connection error: ");
        assertThatThrownBy(() -> introspect("postgresql://postgres@localhost:" + EmbeddedDatabase.port() + "/none"))
                .isInstanceOf(SourceException.class)
                .hasMessage("connection error: database \"none\" does not exist");
    }

    private SourceHandle open(DatabaseUrl url, Map<String, String> environment) throws SourceException {
        SourceMetadata source = SourceMetadata.postgres("default", PostgresConfiguration.of(url));
        return metadata.open(source, name -> Optional.ofNullable(environment.get(name)));
    }

    private IntrospectedSource introspect(EmbeddedDatabase database) throws SourceException {
        return introspect(database.url());
    }

    private IntrospectedSource introspect(String url) throws SourceException {
        try (SourceHandle handle = open(new DatabaseUrl.Literal(url), Map.of())) {
            return metadata.introspect(handle);
        }
    }

    private static String text(IntrospectedSource source) {
        return source.tables().stream().map(PgMetadataTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Table table) {
        StringBuilder text = new StringBuilder(
                table.kind() + " " + table.name().schema() + "." + table.name().name());
        text.append(table.insertable() ? " insert" : "");
        text.append(table.updatable() ? " update" : "");
        text.append(table.deletable() ? " delete" : "");
        table.comment().ifPresent(comment -> text.append(" -- ").append(comment));
        text.append('\n');
        table.columns().forEach(column -> text.append("  ").append(text(column)).append('\n'));
        if (!table.primaryKey().isEmpty()) {
            text.append("  primary key ").append(table.primaryKey()).append('\n');
        }
        table.uniqueKeys().forEach(key -> text.append("  unique " + key.constraint() + " " + key.columns() + "\n"));
        table.foreignKeys()
                .forEach(key -> text.append("  foreign " + key.constraint() + " " + key.columns() + " -> "
                        + key.target().schema() + "." + key.target().name() + " " + key.targetColumns() + "\n"));
        return text.toString();
    }

    private static String text(TableColumn column) {
        ColumnType type = column.type();
        return column.position() + " " + column.name() + " " + type.schema() + "." + type.name()
                + (type.array() ? "[]" : "")
                + (column.nullable() ? "" : " not null")
                + (column.hasDefault() ? " default" : "")
                + (column.generated() ? " generated" : "")
                + column.comment().map(comment -> " -- " + comment).orElse("");
    }

    private static String resource(String name) throws IOException {
        try (var file = Objects.requireNonNull(PgMetadataTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
