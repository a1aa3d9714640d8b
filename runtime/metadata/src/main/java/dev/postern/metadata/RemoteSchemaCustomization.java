package dev.postern.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How names of a remote schema are changed.
 */
public record RemoteSchemaCustomization(
        @Nullable String rootFieldsNamespace,
        @Nullable RemoteTypeNames typeNames,
        @Nullable List<RemoteFieldNames> fieldNames) {
    public RemoteSchemaCustomization {
        fieldNames = fieldNames == null ? null : List.copyOf(fieldNames);
    }
}
