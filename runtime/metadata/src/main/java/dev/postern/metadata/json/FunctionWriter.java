package dev.postern.metadata.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.metadata.FunctionConfiguration;
import dev.postern.metadata.FunctionMetadata;

/** Writes functions. */
public final class FunctionWriter {
    private FunctionWriter() {}

    /** A function. */
    public static ObjectNode function(FunctionMetadata function) {
        return Fields.object()
                .put("function", NameWriter.name(function.function()))
                .putUnless(
                        FunctionConfiguration.NONE,
                        "configuration",
                        function.configuration(),
                        FunctionWriter::configuration)
                .list(
                        "permissions",
                        function.permissions(),
                        permission ->
                                Fields.object().put("role", permission.role()).done())
                .put("comment", function.comment())
                .done();
    }

    /** How a function appears in GraphQL. */
    public static ObjectNode configuration(FunctionConfiguration configuration) {
        return Fields.object()
                .put("custom_name", configuration.customName())
                .put(
                        "custom_root_fields",
                        Fields.object()
                                .put("function", configuration.customFunctionField())
                                .put("function_aggregate", configuration.customAggregateField())
                                .done())
                .put("session_argument", configuration.sessionArgument())
                .put("exposed_as", configuration.exposedAs())
                .put("response", configuration.response())
                .done();
    }
}
