package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** A reference to a resource that may live in another namespace, if its owner allows that. */
public record Reference(
        @Required
        @Size(min = 1, max = 253)
        @Pattern(Names.OBJECT)
        @JsonPropertyDescription(
                "Name of the resource." + " Not in the metadata: decides the part of `sources[]` that this becomes.")
        String name,

        @Size(min = 1, max = 63)
        @Pattern(Names.NAMESPACE)
        @JsonPropertyDescription("Namespace of the resource; this resource's own when absent. The resource referred to"
                + " must allow it by `allowedNamespaces`. Not in the metadata: decides the part of `sources[]` that"
                + " this becomes.")
        @Nullable
        String namespace) {
    /** What this refers to, from a resource in a namespace. */
    public ResourceKey resolve(String kind, String from) {
        return new ResourceKey(kind, namespace == null ? from : namespace, name);
    }
}
