package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A Secret with which the node fetches the image. */
public record ImagePullSecret(
        @Required
        @Size(min = 1, max = 253)
        @Pattern(Names.OBJECT)
        @JsonPropertyDescription(
                "Name of the Secret, in the namespace of this Engine. Not in the metadata: decides the pods of the `Deployment`.")
        String name) {}
