package dev.postern.metadata.json;

import dev.postern.metadata.FunctionMetadata;
import dev.postern.metadata.HealthCheck;
import dev.postern.metadata.LogicalModelMetadata;
import dev.postern.metadata.NamingConvention;
import dev.postern.metadata.NativeQueryMetadata;
import dev.postern.metadata.QueryTags;
import dev.postern.metadata.QueryTagsFormat;
import dev.postern.metadata.SourceCustomization;
import dev.postern.metadata.SourceKind;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.StoredProcedureMetadata;
import dev.postern.metadata.TableMetadata;
import java.math.BigDecimal;

/** Reads sources. */
public final class SourceReader {
    private static final BigDecimal TEN_SECONDS = BigDecimal.TEN;
    private static final String PLAIN_TEST = "SELECT 1";

    private SourceReader() {}

    /** A source with all that is tracked of it. */
    public static SourceMetadata source(ObjectCursor o) {
        String kind = kind(o);
        return new SourceMetadata(
                o.name("name"),
                kind,
                o.objects("tables", t -> TableReader.table(t, kind), TableMetadata::table, "tables"),
                o.objects("functions", f -> FunctionReader.function(f, kind), FunctionMetadata::function, "functions"),
                o.objects(
                        "native_queries",
                        q -> NativeQueryReader.nativeQuery(q, kind),
                        NativeQueryMetadata::rootFieldName,
                        "native queries"),
                o.objects(
                        "stored_procedures",
                        p -> NativeQueryReader.storedProcedure(p, kind),
                        StoredProcedureMetadata::storedProcedure,
                        "stored procedures"),
                o.objects(
                        "logical_models",
                        NativeQueryReader::logicalModel,
                        LogicalModelMetadata::name,
                        "logical models"),
                ConfigurationReader.configuration(o.required("configuration"), kind),
                o.optional("customization", c -> c.object(SourceReader::customization), SourceCustomization.NONE),
                o.optional("query_tags", c -> c.object(SourceReader::queryTags)),
                o.optional("health_check", c -> c.object(SourceReader::healthCheck)));
    }

    private static String kind(ObjectCursor o) {
        String kind = o.optional("kind", JsonCursor::string, SourceKind.POSTGRES);
        return kind.equals("pg") ? SourceKind.POSTGRES : kind;
    }

    /** {@code root_fields}, {@code type_names} and {@code naming_convention}. */
    public static SourceCustomization customization(ObjectCursor o) {
        SourceCustomization fields =
                o.optional("root_fields", c -> c.object(SourceReader::rootFields), SourceCustomization.NONE);
        SourceCustomization types =
                o.optional("type_names", c -> c.object(SourceReader::typeNames), SourceCustomization.NONE);
        return new SourceCustomization(
                fields.rootFieldsNamespace(),
                fields.rootFieldsPrefix(),
                fields.rootFieldsSuffix(),
                types.typeNamesPrefix(),
                types.typeNamesSuffix(),
                o.optional("naming_convention", value -> value.choice(NamingConvention.class)));
    }

    private static SourceCustomization rootFields(ObjectCursor o) {
        return new SourceCustomization(
                o.optionalString("namespace"),
                o.optionalString("prefix"),
                o.optionalString("suffix"),
                null,
                null,
                null);
    }

    private static SourceCustomization typeNames(ObjectCursor o) {
        return new SourceCustomization(null, null, null, o.optionalString("prefix"), o.optionalString("suffix"), null);
    }

    /** {@code disabled}, {@code format} and {@code omit_request_id}. */
    public static QueryTags queryTags(ObjectCursor o) {
        return new QueryTags(
                o.flag("disabled"),
                o.choice("format", QueryTagsFormat.class, QueryTagsFormat.STANDARD),
                o.optional("omit_request_id", JsonCursor::bool, true));
    }

    /** {@code test}, {@code interval}, {@code retries}, {@code retry_interval} and {@code timeout}. */
    public static HealthCheck healthCheck(ObjectCursor o) {
        return new HealthCheck(
                o.optional("test", c -> c.object(t -> t.optional("sql", JsonCursor::string, PLAIN_TEST))),
                o.required("interval").number(),
                o.optional("retries", JsonCursor::integer, 3),
                o.optional("retry_interval", JsonCursor::number, TEN_SECONDS),
                o.optional("timeout", JsonCursor::number, TEN_SECONDS));
    }
}
