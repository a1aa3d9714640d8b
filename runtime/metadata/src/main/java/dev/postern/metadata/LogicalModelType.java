package dev.postern.metadata;

/** The type of a logical model's field. */
public sealed interface LogicalModelType {
    /** Whether it may be null. */
    boolean nullable();

    /** A scalar type of the database. */
    record Scalar(String scalar, boolean nullable) implements LogicalModelType {}

    /** Another logical model. */
    record Reference(String logicalModel, boolean nullable) implements LogicalModelType {}

    /** A list. */
    record Array(LogicalModelType element, boolean nullable) implements LogicalModelType {}
}
