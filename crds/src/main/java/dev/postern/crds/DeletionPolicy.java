package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of things outside of the cluster when a resource is deleted. */
public enum DeletionPolicy {
    /** They stay. */
    @JsonProperty("Retain")
    RETAIN,
    /** They are cleaned up first, within a bounded time. */
    @JsonProperty("Delete")
    DELETE
}
