package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** One key of a Secret in the namespace of the resource that names it. */
public record SecretKeyRef(
        @Required
        @Size(min = 1, max = 253)
        @Pattern(Names.OBJECT)
        @JsonPropertyDescription("Name of the Secret, in the namespace of this resource."
                + " Metadata: `<name>` in `from_env: POSTERN_SECRET_<namespace>_<name>_<key>`.")
        String name,

        @Required
        @Size(min = 1, max = 253)
        @Pattern(Names.SECRET_KEY)
        @JsonPropertyDescription("Key of the Secret that holds the value."
                + " Metadata: `<key>` in `from_env: POSTERN_SECRET_<namespace>_<name>_<key>`.")
        String key) {}
