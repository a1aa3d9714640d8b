package dev.postern.engine.roleschema;

import dev.postern.engine.backend.BackendSchema;
import dev.postern.engine.ir.Column;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.SelectPermission;
import dev.postern.engine.schemacache.ColumnInfo;
import dev.postern.engine.schemacache.RelationshipInfo;
import dev.postern.engine.schemacache.SourceInfo;
import dev.postern.engine.schemacache.TableInfo;
import dev.postern.engine.session.Role;
import dev.postern.metadata.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;

/** What one role sees of one source: its tables, and the types made from them, each made once. */
final class SourceSchema {
    private final Role role;
    private final SourceInfo source;
    private final ComparisonInputs comparisons;
    private final Map<QualifiedName, TableFields> tableFields = new ConcurrentHashMap<>();
    private final Map<QualifiedName, BoolExpInput> boolExps = new ConcurrentHashMap<>();
    private final Map<QualifiedName, OrderByInput> orderBys = new ConcurrentHashMap<>();
    private final Map<QualifiedName, AggregateFields> aggregateFields = new ConcurrentHashMap<>();
    private final Map<QualifiedName, AggregateOrderByInput> aggregateOrderBys = new ConcurrentHashMap<>();
    private final Map<QualifiedName, EnumInput<Column>> selectColumns = new ConcurrentHashMap<>();

    /** A relationship whose target the role may read. */
    record Related(RelationshipInfo info, TableInfo target, SelectPermission permission) {}

    SourceSchema(Role role, SourceInfo source, ComparisonInputs comparisons) {
        this.role = role;
        this.source = source;
        this.comparisons = comparisons;
    }

    SourceInfo source() {
        return source;
    }

    TypeNames names() {
        return comparisons.names();
    }

    BackendSchema backendSchema() {
        return source.backend().schema();
    }

    Optional<SelectPermission> permission(TableInfo table) {
        return table.selectPermission(role);
    }

    /** In the table's order; none where the role may not read the table. */
    List<ColumnInfo> visibleColumns(TableInfo table) {
        return permission(table)
                .map(permission -> table.columns().values().stream()
                        .filter(column ->
                                permission.columns().contains(column.column().name()))
                        .toList())
                .orElse(List.of());
    }

    List<Related> visibleRelationships(TableInfo table) {
        return table.relationships().values().stream()
                .flatMap(info -> related(info).stream())
                .toList();
    }

    private Optional<Related> related(RelationshipInfo info) {
        return source.table(info.relationship().target())
                .flatMap(target -> permission(target).map(permission -> new Related(info, target, permission)));
    }

    /** What a column of the type is in an answer. */
    TypeUse outputType(ColumnType type) {
        TypeUse element =
                TypeUse.of(NamedType.ScalarType.of(backendSchema().scalar(type).name()));
        return type.array() ? element.nonNull().list() : element;
    }

    ComparisonInput comparison(ColumnType type) {
        return comparisons.of(type);
    }

    TableFields tableFields(TableInfo table) {
        return tableFields.computeIfAbsent(table.name(), name -> new TableFields(table, this));
    }

    BoolExpInput boolExp(TableInfo table) {
        return boolExps.computeIfAbsent(table.name(), name -> new BoolExpInput(table, this));
    }

    OrderByInput orderBy(TableInfo table) {
        return orderBys.computeIfAbsent(table.name(), name -> new OrderByInput(table, this));
    }

    AggregateFields aggregateFields(TableInfo table) {
        return aggregateFields.computeIfAbsent(table.name(), name -> new AggregateFields(table, this));
    }

    AggregateOrderByInput aggregateOrderBy(TableInfo table) {
        return aggregateOrderBys.computeIfAbsent(table.name(), name -> new AggregateOrderByInput(table, this));
    }

    /** The enum {@code T_select_column}. */
    EnumInput<Column> selectColumn(TableInfo table) {
        return selectColumns.computeIfAbsent(table.name(), name -> {
            SequencedMap<String, Column> columns = new LinkedHashMap<>();
            visibleColumns(table).forEach(column -> columns.put(column.graphqlName(), column.column()));
            return EnumInput.of(
                    names().selectColumn(table),
                    "select columns of table \"" + table.name() + "\"",
                    columns,
                    columnNames(columns));
        });
    }

    private static Map<String, String> columnNames(SequencedMap<String, Column> columns) {
        Map<String, String> descriptions = new LinkedHashMap<>();
        columns.keySet().forEach(name -> descriptions.put(name, "column name"));
        return descriptions;
    }
}
