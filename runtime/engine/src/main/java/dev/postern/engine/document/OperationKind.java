package dev.postern.engine.document;

/** What an operation does. */
public enum OperationKind {
    QUERY,
    MUTATION,
    SUBSCRIPTION
}
