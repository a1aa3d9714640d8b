package dev.postern.metadata;

import java.util.List;

/**
 * The GraphQL types that actions speak.
 */
public record CustomTypesMetadata(
        List<CustomInputObject> inputObjects,
        List<CustomObject> objects,
        List<CustomScalar> scalars,
        List<CustomEnum> enums) {
    /** No types. */
    public static final CustomTypesMetadata NONE = new CustomTypesMetadata(List.of(), List.of(), List.of(), List.of());

    public CustomTypesMetadata {
        inputObjects = List.copyOf(inputObjects);
        objects = List.copyOf(objects);
        scalars = List.copyOf(scalars);
        enums = List.copyOf(enums);
    }
}
