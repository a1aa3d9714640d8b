package dev.postern.metadata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tracked stored procedure.
 *
 * @param returns a logical model
 */
public record StoredProcedureMetadata(
        ObjectName storedProcedure,
        FunctionExposure exposedAs,
        @Nullable String customName,
        Map<String, QueryArgument> arguments,
        String returns,
        @Nullable String description,
        List<NativeQueryRelationshipMetadata> arrayRelationships) {
    public StoredProcedureMetadata {
        arguments = Ordered.copyOf(arguments);
        arrayRelationships = List.copyOf(arrayRelationships);
    }
}
