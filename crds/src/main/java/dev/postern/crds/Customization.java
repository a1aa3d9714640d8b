package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** How names of a source look in the GraphQL schema. */
public record Customization(
        @JsonPropertyDescription("Root fields of this source. Metadata: `sources[].customization.root_fields`.")
        @Nullable
        RootFields rootFields,

        @JsonPropertyDescription("Types of this source. Metadata: `sources[].customization.type_names`.") @Nullable
        TypeNames typeNames,

        @JsonPropertyDescription("How names are built from SQL names: HasuraDefault or GraphqlDefault. Metadata:"
                + " `sources[].customization.naming_convention`.")
        @Nullable
        NamingConvention namingConvention) {

    /** What root fields of a source are put in or get around their names. */
    public record RootFields(
            @Size(max = 63)
            @Pattern(Names.GRAPHQL)
            @JsonPropertyDescription("Field that all root fields of this source are put in. Metadata:"
                    + " `sources[].customization.root_fields.namespace`.")
            @Nullable
            String namespace,

            @Size(max = 63)
            @Pattern(Names.GRAPHQL)
            @JsonPropertyDescription("Put before each name. Metadata: `sources[].customization.root_fields.prefix`.")
            @Nullable
            String prefix,

            @Size(max = 63)
            @Pattern(Names.GRAPHQL_SUFFIX)
            @JsonPropertyDescription("Put after each name. Metadata: `sources[].customization.root_fields.suffix`.")
            @Nullable
            String suffix) {}

    /** What types of a source get around their names. */
    public record TypeNames(
            @Size(max = 63)
            @Pattern(Names.GRAPHQL)
            @JsonPropertyDescription("Put before each name. Metadata: `sources[].customization.type_names.prefix`.")
            @Nullable
            String prefix,

            @Size(max = 63)
            @Pattern(Names.GRAPHQL_SUFFIX)
            @JsonPropertyDescription("Put after each name. Metadata: `sources[].customization.type_names.suffix`.")
            @Nullable
            String suffix) {}

    /** How names are built from SQL names. */
    public enum NamingConvention {
        /** As in SQL: {@code hasura-default}. */
        @JsonProperty("HasuraDefault")
        HASURA_DEFAULT,
        /** camelCase fields, PascalCase types: {@code graphql-default}. */
        @JsonProperty("GraphqlDefault")
        GRAPHQL_DEFAULT
    }
}
