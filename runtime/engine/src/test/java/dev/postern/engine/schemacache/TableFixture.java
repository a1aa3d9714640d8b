package dev.postern.engine.schemacache;

import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.backend.IntrospectedSource.ForeignKey;
import dev.postern.engine.backend.IntrospectedSource.Table;
import dev.postern.engine.backend.IntrospectedSource.TableColumn;
import dev.postern.engine.backend.IntrospectedSource.TableKind;
import dev.postern.engine.ir.ColumnType;
import dev.postern.metadata.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What introspection would say of a table, in one expression. */
public final class TableFixture {
    private final QualifiedName name;
    private final List<TableColumn> columns = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private List<String> primaryKey = List.of();
    private Optional<String> comment = Optional.empty();
    private boolean writable = true;

    private TableFixture(QualifiedName name) {
        this.name = name;
    }

    /** @param name {@code author} or {@code sales.order} */
    public static TableFixture table(String name) {
        return new TableFixture(name(name));
    }

    public static QualifiedName name(String name) {
        String[] parts = name.split("\\.", 2);
        return parts.length == 1 ? QualifiedName.inPublic(name) : new QualifiedName(parts[0], parts[1]);
    }

    /** @param type {@code int4}, {@code text?} where it may be NULL, {@code text[]} for an array */
    public TableFixture column(String column, String type) {
        return column(column, type, null);
    }

    public TableFixture column(String column, String type, String comment) {
        boolean nullable = type.endsWith("?");
        String bare = nullable ? type.substring(0, type.length() - 1) : type;
        ColumnType columnType = bare.endsWith("[]")
                ? ColumnType.builtin(bare.substring(0, bare.length() - 2)).arrayOf()
                : ColumnType.builtin(bare);
        columns.add(new TableColumn(
                column, columns.size() + 1, columnType, nullable, false, false, Optional.ofNullable(comment)));
        return this;
    }

    public TableFixture primaryKey(String... columns) {
        primaryKey = List.of(columns);
        return this;
    }

    public TableFixture foreignKey(String column, String target, String targetColumn) {
        return foreignKey(List.of(column), target, List.of(targetColumn));
    }

    public TableFixture foreignKey(List<String> columns, String target, List<String> targetColumns) {
        String constraint = name.name() + "_" + String.join("_", columns) + "_fkey" + foreignKeys.size();
        foreignKeys.add(new ForeignKey(constraint, columns, name(target), targetColumns));
        return this;
    }

    public TableFixture comment(String comment) {
        this.comment = Optional.of(comment);
        return this;
    }

    public TableFixture readOnly() {
        writable = false;
        return this;
    }

    public Table build() {
        return new Table(
                name,
                TableKind.TABLE,
                columns,
                primaryKey,
                List.of(),
                foreignKeys,
                comment,
                writable,
                writable,
                writable);
    }

    public static IntrospectedSource database(TableFixture... tables) {
        return new IntrospectedSource(
                Arrays.stream(tables).map(TableFixture::build).toList());
    }
}
