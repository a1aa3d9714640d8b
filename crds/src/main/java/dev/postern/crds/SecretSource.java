package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A value that is never written in a resource: it is read from a Secret. */
public record SecretSource(
        @Required
        @JsonPropertyDescription("The Secret and its key that hold the value."
                + " Metadata: `from_env: POSTERN_SECRET_<namespace>_<name>_<key>`.")
        SecretKeyRef secretRef) {}
