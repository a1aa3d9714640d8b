package dev.postern.crds;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When the node fetches an image. */
public enum ImagePullPolicy {
    @JsonProperty("Always")
    ALWAYS("Always"),
    @JsonProperty("IfNotPresent")
    IF_NOT_PRESENT("IfNotPresent"),
    @JsonProperty("Never")
    NEVER("Never");

    private final String text;

    ImagePullPolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    public String text() {
        return text;
    }
}
