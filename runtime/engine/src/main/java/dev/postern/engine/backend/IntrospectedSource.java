package dev.postern.engine.backend;

import dev.postern.engine.ir.ColumnType;
import dev.postern.metadata.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a database holds.
 *
 * @param functions the names of its functions
 */
public record IntrospectedSource(List<Table> tables, Set<QualifiedName> functions) {
    public IntrospectedSource {
        tables = List.copyOf(tables);
        functions = Set.copyOf(functions);
    }

    public IntrospectedSource(List<Table> tables) {
        this(tables, Set.of());
    }

    public enum TableKind {
        TABLE,
        PARTITIONED_TABLE,
        VIEW,
        MATERIALIZED_VIEW,
        FOREIGN_TABLE
    }

    /**
     * @param primaryKey column names in key order, empty without one
     * @param insertable and the two after it: what the database allows, views included
     */
    public record Table(
            QualifiedName name,
            TableKind kind,
            List<TableColumn> columns,
            List<String> primaryKey,
            List<UniqueKey> uniqueKeys,
            List<ForeignKey> foreignKeys,
            Optional<String> comment,
            boolean insertable,
            boolean updatable,
            boolean deletable) {
        public Table {
            columns = List.copyOf(columns);
            primaryKey = List.copyOf(primaryKey);
            uniqueKeys = List.copyOf(uniqueKeys);
            foreignKeys = List.copyOf(foreignKeys);
        }
    }

    /** @param generated the database computes it: {@code GENERATED ALWAYS}, as identity or from an expression */
    public record TableColumn(
            String name,
            int position,
            ColumnType type,
            boolean nullable,
            boolean hasDefault,
            boolean generated,
            Optional<String> comment) {}

    /** A unique or primary-key constraint. */
    public record UniqueKey(String constraint, List<String> columns) {
        public UniqueKey {
            columns = List.copyOf(columns);
        }
    }

    /** Pairs are aligned: {@code columns.get(i)} refers to {@code targetColumns.get(i)}. */
    public record ForeignKey(
            String constraint, List<String> columns, QualifiedName target, List<String> targetColumns) {
        public ForeignKey {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }
}
