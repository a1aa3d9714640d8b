package dev.postern.crds;

/** Patterns of names. */
final class Names {
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

    private Names() {}
}
