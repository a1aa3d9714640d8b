package dev.postern.postgres.introspect;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.IntrospectedSource.ForeignKey;
import dev.postern.engine.backend.IntrospectedSource.Table;
import dev.postern.engine.backend.IntrospectedSource.TableColumn;
import dev.postern.engine.backend.IntrospectedSource.TableKind;
import dev.postern.engine.backend.IntrospectedSource.UniqueKey;
import dev.postern.engine.ir.ColumnType;
import dev.postern.metadata.QualifiedName;
import dev.postern.postgres.introspect.CatalogDocument.ColumnRow;
import dev.postern.postgres.introspect.CatalogDocument.ConstraintRow;
import dev.postern.postgres.introspect.CatalogDocument.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The statement that asks Postgres' catalog, and how its answer is read. Temporary tables and the schemas of Postgres and of
 * Hasura are left out. A column of a domain has the type that the domain is over, as a parameter for it needs to.
 */
final class Introspection {
    static final String SQL = resource("introspection.sql");

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Long, List<ColumnRow>> columns;
    private final Map<Long, List<ConstraintRow>> constraints;

    private Introspection(CatalogDocument document) {
        this.columns = document.columns().stream().collect(Collectors.groupingBy(ColumnRow::table));
        this.constraints = document.constraints().stream().collect(Collectors.groupingBy(ConstraintRow::table));
    }

    /** @param document the one value that {@link #SQL} answers */
    static IntrospectedSource read(byte[] document) {
        try {
            CatalogDocument rows = JSON.readValue(document, CatalogDocument.class);
            Introspection introspection = new Introspection(rows);
            return new IntrospectedSource(
                    rows.tables().stream().map(introspection::table).toList(),
                    rows.functions().stream()
                            .map(row -> new QualifiedName(row.schema(), row.name()))
                            .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Table table(TableRow row) {
        List<ConstraintRow> keys = constraints.getOrDefault(row.id(), List.of());
        return new Table(
                new QualifiedName(row.schema(), row.name()),
                kind(row.kind()),
                columns.getOrDefault(row.id(), List.of()).stream()
                        .map(Introspection::column)
                        .toList(),
                keys.stream()
                        .filter(key -> key.kind().equals("p"))
                        .findFirst()
                        .map(ConstraintRow::columns)
                        .orElse(List.of()),
                keys.stream()
                        .filter(key -> !key.kind().equals("f"))
                        .map(key -> new UniqueKey(key.name(), key.columns()))
                        .toList(),
                keys.stream()
                        .filter(key -> key.kind().equals("f"))
                        .map(Introspection::foreignKey)
                        .toList(),
                Optional.ofNullable(row.comment()),
                row.insertable(),
                row.updatable(),
                row.deletable());
    }

    private static TableKind kind(String relkind) {
        return switch (relkind) {
            case "p" -> TableKind.PARTITIONED_TABLE;
            case "v" -> TableKind.VIEW;
            case "m" -> TableKind.MATERIALIZED_VIEW;
            case "f" -> TableKind.FOREIGN_TABLE;
            default -> TableKind.TABLE;
        };
    }

    private static TableColumn column(ColumnRow row) {
        return new TableColumn(
                row.name(),
                row.position(),
                new ColumnType(row.typeSchema(), row.type(), row.array()),
                row.nullable(),
                row.hasDefault(),
                row.generated(),
                Optional.ofNullable(row.comment()));
    }

    private static ForeignKey foreignKey(ConstraintRow row) {
        QualifiedName target =
                new QualifiedName(Objects.requireNonNull(row.targetSchema()), Objects.requireNonNull(row.target()));
        return new ForeignKey(row.name(), row.columns(), target, Objects.requireNonNull(row.targetColumns()));
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Introspection.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
