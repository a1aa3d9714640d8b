package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A reference to a resource in the same namespace. */
public record LocalReference(
        @Required
        @Size(min = 1, max = 253)
        @Pattern(Names.OBJECT)
        @JsonPropertyDescription("Name of the resource, in the namespace of this one."
                + " Not in the metadata: decides `sources[].tables[]` that this becomes a part of.")
        String name) {}
