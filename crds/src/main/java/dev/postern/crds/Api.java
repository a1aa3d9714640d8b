package dev.postern.crds;

/** The names of the API that all kinds share. */
public final class Api {
    /** The API group. */
    public static final String GROUP = "postern.dev";
    /** The only version of it. */
    public static final String VERSION = "v1alpha1";
    /** What {@code kubectl get postern} lists. */
    public static final String CATEGORY = "postern";

    static final String READY_STATUS = ".status.conditions[?(@.type==\"Ready\")].status";
    static final String READY_REASON = ".status.conditions[?(@.type==\"Ready\")].reason";
    static final String CREATED = ".metadata.creationTimestamp";

    private Api() {}
}
