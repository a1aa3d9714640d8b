package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * How the GraphQL names of a source differ from the usual.
 */
public record SourceCustomization(
        @Nullable String rootFieldsNamespace,
        @Nullable String rootFieldsPrefix,
        @Nullable String rootFieldsSuffix,
        @Nullable String typeNamesPrefix,
        @Nullable String typeNamesSuffix,
        @Nullable NamingConvention namingConvention) {
    /** Nothing is customized. */
    public static final SourceCustomization NONE = new SourceCustomization(null, null, null, null, null, null);
}
