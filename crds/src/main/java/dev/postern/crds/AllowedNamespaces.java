package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonProperty;

/** From which namespaces resources may attach. */
public enum AllowedNamespaces {
    /** Only from the namespace of the resource itself. */
    @JsonProperty("Same")
    SAME,
    /** From every namespace. */
    @JsonProperty("All")
    ALL;

    /** Whether a resource in {@code attaching} may attach to one in {@code own}. */
    public boolean permits(String own, String attaching) {
        return this == ALL || own.equals(attaching);
    }
}
