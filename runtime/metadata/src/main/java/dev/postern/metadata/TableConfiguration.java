package dev.postern.metadata;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a table and its columns are named and described in GraphQL.
 *
 * @param columnConfig by column
 * @param comment null: the comment in the database; empty: none
 */
public record TableConfiguration(
        @Nullable String customName,
        Map<TableRootField, CustomRootField> customRootFields,
        Map<String, ColumnConfig> columnConfig,
        @Nullable String comment) {
    /** Nothing is configured. */
    public static final TableConfiguration NONE = new TableConfiguration(null, Map.of(), Map.of(), null);

    public TableConfiguration {
        customRootFields = Ordered.copyOf(customRootFields);
        columnConfig = Ordered.copyOf(columnConfig);
    }

    /** This, with custom name replaced. */
    public TableConfiguration withCustomName(@Nullable String customName) {
        return new TableConfiguration(customName, customRootFields, columnConfig, comment);
    }

    /** This, with custom root fields replaced. */
    public TableConfiguration withCustomRootFields(Map<TableRootField, CustomRootField> customRootFields) {
        return new TableConfiguration(customName, customRootFields, columnConfig, comment);
    }

    /** This, with column config replaced. */
    public TableConfiguration withColumnConfig(Map<String, ColumnConfig> columnConfig) {
        return new TableConfiguration(customName, customRootFields, columnConfig, comment);
    }

    /** This, with comment replaced. */
    public TableConfiguration withComment(@Nullable String comment) {
        return new TableConfiguration(customName, customRootFields, columnConfig, comment);
    }
}
