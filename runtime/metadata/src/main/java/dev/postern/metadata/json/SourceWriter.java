package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.metadata.HealthCheck;
import dev.postern.metadata.QueryTags;
import dev.postern.metadata.SourceCustomization;
import dev.postern.metadata.SourceMetadata;

/** Writes sources. */
public final class SourceWriter {
    private SourceWriter() {}

    /** A source with all that is tracked of it. */
    public static ObjectNode source(SourceMetadata source) {
        return Fields.object()
                .put("name", source.name())
                .put("kind", source.kind())
                .wholeList("tables", source.tables(), table -> TableWriter.table(table, source.kind()))
                .list("functions", source.functions(), FunctionWriter::function)
                .list("native_queries", source.nativeQueries(), NativeQueryWriter::nativeQuery)
                .list("stored_procedures", source.storedProcedures(), NativeQueryWriter::storedProcedure)
                .list("logical_models", source.logicalModels(), NativeQueryWriter::logicalModel)
                .put("configuration", ConfigurationWriter.configuration(source.configuration()))
                .putUnlessEmpty("customization", customization(source.customization()))
                .put("query_tags", source.queryTags(), SourceWriter::queryTags)
                .put("health_check", source.healthCheck(), SourceWriter::healthCheck)
                .done();
    }

    private static Fields customization(SourceCustomization customization) {
        return Fields.object()
                .putUnlessEmpty(
                        "root_fields",
                        Fields.object()
                                .put("namespace", customization.rootFieldsNamespace())
                                .put("prefix", customization.rootFieldsPrefix())
                                .put("suffix", customization.rootFieldsSuffix()))
                .putUnlessEmpty(
                        "type_names",
                        Fields.object()
                                .put("prefix", customization.typeNamesPrefix())
                                .put("suffix", customization.typeNamesSuffix()))
                .put("naming_convention", customization.namingConvention());
    }

    private static ObjectNode queryTags(QueryTags tags) {
        return Fields.object()
                .put("disabled", tags.disabled())
                .put("format", tags.format())
                .put("omit_request_id", tags.omitRequestId())
                .done();
    }

    private static ObjectNode healthCheck(HealthCheck check) {
        return Fields.object()
                .put(
                        "test",
                        check.testSql(),
                        sql -> Fields.object().put("sql", sql).done())
                .put("interval", check.interval())
                .put("retries", check.retries())
                .put("retry_interval", check.retryInterval())
                .put("timeout", check.timeout())
                .done();
    }
}
