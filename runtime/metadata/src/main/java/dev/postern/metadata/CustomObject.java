package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An output object type.
 */
public record CustomObject(
        String name,
        @Nullable String description,
        List<CustomObjectField> fields,
        List<TypeRelationship> relationships) {
    public CustomObject {
        fields = List.copyOf(fields);
        relationships = List.copyOf(relationships);
    }
}
