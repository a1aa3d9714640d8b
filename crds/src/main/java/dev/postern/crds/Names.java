package dev.postern.crds;

import java.util.Map;

/** Patterns of names, and what to say of a text that does not match. */
public final class Names {
    /** A GraphQL name. */
    static final String GRAPHQL = "^[_A-Za-z][_0-9A-Za-z]*$";
    /** The end of a GraphQL name. */
    static final String GRAPHQL_SUFFIX = "^[_0-9A-Za-z]+$";

    /** A name of a Kubernetes object: a DNS subdomain. */
    static final String OBJECT = "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$";
    /** A namespace: a DNS label. */
    static final String NAMESPACE = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$";
    /** A key of a Secret. */
    static final String SECRET_KEY = "^[-._a-zA-Z0-9]+$";

    private static final Map<String, String> MEANINGS = Map.of(
            GRAPHQL,
            "must be a GraphQL name: letters, digits and _, not starting with a digit",
            GRAPHQL_SUFFIX,
            "must hold only letters, digits and _",
            OBJECT,
            "must be the name of an object: lower-case letters, digits, - and .",
            NAMESPACE,
            "must be the name of a namespace: lower-case letters, digits and -",
            SECRET_KEY,
            "must be a key of a Secret: letters, digits, -, _ and .",
            WholeSeconds.PATTERN,
            "must be a duration in whole seconds, such as 90s or 1m30s");

    private Names() {}

    /** What to say of a text that does not match a pattern of a schema. */
    public static String mismatch(String pattern) {
        return MEANINGS.getOrDefault(pattern, "must match " + pattern);
    }
}
