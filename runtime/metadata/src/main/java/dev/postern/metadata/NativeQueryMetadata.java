package dev.postern.metadata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQL that becomes a root field.
 *
 * @param code SQL with arguments as <code>{{name}}</code>
 * @param returns a logical model
 */
public record NativeQueryMetadata(
        String rootFieldName,
        String code,
        Map<String, QueryArgument> arguments,
        String returns,
        @Nullable String description,
        List<NativeQueryRelationshipMetadata> objectRelationships,
        List<NativeQueryRelationshipMetadata> arrayRelationships) {
    public NativeQueryMetadata {
        arguments = Ordered.copyOf(arguments);
        objectRelationships = List.copyOf(objectRelationships);
        arrayRelationships = List.copyOf(arrayRelationships);
    }
}
