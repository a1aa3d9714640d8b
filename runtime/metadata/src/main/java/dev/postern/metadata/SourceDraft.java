package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of a {@link SourceMetadata} on their way into a changed copy. */
final class SourceDraft {
    String name;
    String kind;
    List<TableMetadata> tables;
    List<FunctionMetadata> functions;
    List<NativeQueryMetadata> nativeQueries;
    List<StoredProcedureMetadata> storedProcedures;
    List<LogicalModelMetadata> logicalModels;
    SourceConfiguration configuration;
    SourceCustomization customization;

    @Nullable
    QueryTags queryTags;

    @Nullable
    HealthCheck healthCheck;

    SourceDraft(SourceMetadata original) {
        name = original.name();
        kind = original.kind();
        tables = original.tables();
        functions = original.functions();
        nativeQueries = original.nativeQueries();
        storedProcedures = original.storedProcedures();
        logicalModels = original.logicalModels();
        configuration = original.configuration();
        customization = original.customization();
        queryTags = original.queryTags();
        healthCheck = original.healthCheck();
    }

    SourceMetadata finish() {
        return new SourceMetadata(
                name,
                kind,
                tables,
                functions,
                nativeQueries,
                storedProcedures,
                logicalModels,
                configuration,
                customization,
                queryTags,
                healthCheck);
    }
}
