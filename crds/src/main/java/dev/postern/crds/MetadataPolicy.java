package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of metadata that somebody changes by API, although resources describe it. */
public enum MetadataPolicy {
    /** Refused, and put back where it was changed in the database itself. */
    @JsonProperty("Correct")
    CORRECT,
    /** Taken, and told of in a condition, until a resource changes. */
    @JsonProperty("Warn")
    WARN
}
