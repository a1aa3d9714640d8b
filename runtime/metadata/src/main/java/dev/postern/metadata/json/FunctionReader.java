package dev.postern.metadata.json;

import dev.postern.metadata.FunctionConfiguration;
import dev.postern.metadata.FunctionExposure;
import dev.postern.metadata.FunctionMetadata;
import dev.postern.metadata.FunctionPermission;

/** Reads functions. */
public final class FunctionReader {
    private FunctionReader() {}

    /** A function in a source of that kind, as the document has it. */
    public static FunctionMetadata function(ObjectCursor o, String kind) {
        return new FunctionMetadata(
                NameReader.name(o.required("function"), kind),
                o.optional("configuration", c -> c.object(FunctionReader::configuration), FunctionConfiguration.NONE),
                o.objects(
                        "permissions",
                        p -> new FunctionPermission(p.name("role")),
                        FunctionPermission::role,
                        "function permissions"),
                o.optionalString("comment"));
    }

    /** How a function appears in GraphQL. */
    public static FunctionConfiguration configuration(ObjectCursor o) {
        JsonCursor rootFields = o.optional("custom_root_fields");
        FunctionConfiguration fields =
                rootFields == null ? FunctionConfiguration.NONE : rootFields.object(FunctionReader::rootFields);
        return new FunctionConfiguration(
                o.optionalString("custom_name"),
                fields.customFunctionField(),
                fields.customAggregateField(),
                o.optionalString("session_argument"),
                o.optional("exposed_as", value -> value.choice(FunctionExposure.class)),
                o.optional("response", JsonCursor::json));
    }

    private static FunctionConfiguration rootFields(ObjectCursor o) {
        return new FunctionConfiguration(
                null, o.optionalString("function"), o.optionalString("function_aggregate"), null, null, null);
    }
}
