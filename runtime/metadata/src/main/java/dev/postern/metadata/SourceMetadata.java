package dev.postern.metadata;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One database: how to reach it and what is tracked of it. Tables, functions and the rest are in the order in
 * which they were added.
 *
 * @param kind {@code postgres}, {@code citus}, {@code cockroach}, {@code mssql}, {@code bigquery} or the name
 *     of a data connector
 */
public record SourceMetadata(
        String name,
        String kind,
        List<TableMetadata> tables,
        List<FunctionMetadata> functions,
        List<NativeQueryMetadata> nativeQueries,
        List<StoredProcedureMetadata> storedProcedures,
        List<LogicalModelMetadata> logicalModels,
        SourceConfiguration configuration,
        SourceCustomization customization,
        @Nullable QueryTags queryTags,
        @Nullable HealthCheck healthCheck) {
    public SourceMetadata {
        tables = List.copyOf(tables);
        functions = List.copyOf(functions);
        nativeQueries = List.copyOf(nativeQueries);
        storedProcedures = List.copyOf(storedProcedures);
        logicalModels = List.copyOf(logicalModels);
        if (configuration instanceof PostgresConfiguration != SourceKind.isPostgresFamily(kind)) {
            throw new IllegalArgumentException("source kind " + kind + " does not go with that configuration");
        }
    }

    /** A Postgres source with nothing tracked. */
    public static SourceMetadata postgres(String name, PostgresConfiguration configuration) {
        return empty(name, SourceKind.POSTGRES, configuration);
    }

    /** A source with nothing tracked. */
    public static SourceMetadata empty(String name, String kind, SourceConfiguration configuration) {
        return new SourceMetadata(
                name,
                kind,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                configuration,
                SourceCustomization.NONE,
                null,
                null);
    }

    private SourceMetadata with(Consumer<SourceDraft> change) {
        SourceDraft draft = new SourceDraft(this);
        change.accept(draft);
        return draft.finish();
    }

    /** This, with name replaced. */
    public SourceMetadata withName(String name) {
        return with(draft -> draft.name = name);
    }

    /** This, with tables replaced. */
    public SourceMetadata withTables(List<TableMetadata> tables) {
        return with(draft -> draft.tables = tables);
    }

    /** This, with functions replaced. */
    public SourceMetadata withFunctions(List<FunctionMetadata> functions) {
        return with(draft -> draft.functions = functions);
    }

    /** This, with native queries replaced. */
    public SourceMetadata withNativeQueries(List<NativeQueryMetadata> nativeQueries) {
        return with(draft -> draft.nativeQueries = nativeQueries);
    }

    /** This, with stored procedures replaced. */
    public SourceMetadata withStoredProcedures(List<StoredProcedureMetadata> storedProcedures) {
        return with(draft -> draft.storedProcedures = storedProcedures);
    }

    /** This, with logical models replaced. */
    public SourceMetadata withLogicalModels(List<LogicalModelMetadata> logicalModels) {
        return with(draft -> draft.logicalModels = logicalModels);
    }

    /** This, with configuration replaced. */
    public SourceMetadata withConfiguration(SourceConfiguration configuration) {
        return with(draft -> draft.configuration = configuration);
    }

    /** This, with customization replaced. */
    public SourceMetadata withCustomization(SourceCustomization customization) {
        return with(draft -> draft.customization = customization);
    }

    /** This, with query tags replaced. */
    public SourceMetadata withQueryTags(@Nullable QueryTags queryTags) {
        return with(draft -> draft.queryTags = queryTags);
    }

    /** This, with health check replaced. */
    public SourceMetadata withHealthCheck(@Nullable HealthCheck healthCheck) {
        return with(draft -> draft.healthCheck = healthCheck);
    }

    /** The table of that name. */
    public Optional<TableMetadata> table(ObjectName name) {
        return Keyed.find(tables, TableMetadata::table, name);
    }

    /** This with the table, which takes the place of one of the same name or comes last. */
    public SourceMetadata withTable(TableMetadata element) {
        return withTables(Keyed.put(tables, TableMetadata::table, element));
    }

    /** This without the table of that name. */
    public SourceMetadata withoutTable(ObjectName name) {
        return withTables(Keyed.remove(tables, TableMetadata::table, name));
    }

    /** The function of that name. */
    public Optional<FunctionMetadata> function(ObjectName name) {
        return Keyed.find(functions, FunctionMetadata::function, name);
    }

    /** This with the function, which takes the place of one of the same name or comes last. */
    public SourceMetadata withFunction(FunctionMetadata element) {
        return withFunctions(Keyed.put(functions, FunctionMetadata::function, element));
    }

    /** This without the function of that name. */
    public SourceMetadata withoutFunction(ObjectName name) {
        return withFunctions(Keyed.remove(functions, FunctionMetadata::function, name));
    }

    /** The native query of that name. */
    public Optional<NativeQueryMetadata> nativeQuery(String name) {
        return Keyed.find(nativeQueries, NativeQueryMetadata::rootFieldName, name);
    }

    /** This with the native query, which takes the place of one of the same name or comes last. */
    public SourceMetadata withNativeQuery(NativeQueryMetadata element) {
        return withNativeQueries(Keyed.put(nativeQueries, NativeQueryMetadata::rootFieldName, element));
    }

    /** This without the native query of that name. */
    public SourceMetadata withoutNativeQuery(String name) {
        return withNativeQueries(Keyed.remove(nativeQueries, NativeQueryMetadata::rootFieldName, name));
    }

    /** The stored procedure of that name. */
    public Optional<StoredProcedureMetadata> storedProcedure(ObjectName name) {
        return Keyed.find(storedProcedures, StoredProcedureMetadata::storedProcedure, name);
    }

    /** This with the stored procedure, which takes the place of one of the same name or comes last. */
    public SourceMetadata withStoredProcedure(StoredProcedureMetadata element) {
        return withStoredProcedures(Keyed.put(storedProcedures, StoredProcedureMetadata::storedProcedure, element));
    }

    /** This without the stored procedure of that name. */
    public SourceMetadata withoutStoredProcedure(ObjectName name) {
        return withStoredProcedures(Keyed.remove(storedProcedures, StoredProcedureMetadata::storedProcedure, name));
    }

    /** The logical model of that name. */
    public Optional<LogicalModelMetadata> logicalModel(String name) {
        return Keyed.find(logicalModels, LogicalModelMetadata::name, name);
    }

    /** This with the logical model, which takes the place of one of the same name or comes last. */
    public SourceMetadata withLogicalModel(LogicalModelMetadata element) {
        return withLogicalModels(Keyed.put(logicalModels, LogicalModelMetadata::name, element));
    }

    /** This without the logical model of that name. */
    public SourceMetadata withoutLogicalModel(String name) {
        return withLogicalModels(Keyed.remove(logicalModels, LogicalModelMetadata::name, name));
    }
}
