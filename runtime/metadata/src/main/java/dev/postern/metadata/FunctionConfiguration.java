package dev.postern.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How a function appears in GraphQL.
 *
 * @param customFunctionField the root field
 * @param customAggregateField the aggregate root field
 * @param sessionArgument the argument that takes the session variables as JSON
 * @param exposedAs null: by the volatility of the function
 * @param response of data connectors only: what is returned
 */
public record FunctionConfiguration(
        @Nullable String customName,
        @Nullable String customFunctionField,
        @Nullable String customAggregateField,
        @Nullable String sessionArgument,
        @Nullable FunctionExposure exposedAs,
        @Nullable JsonNode response) {
    /** Nothing is configured. */
    public static final FunctionConfiguration NONE = new FunctionConfiguration(null, null, null, null, null, null);
}
