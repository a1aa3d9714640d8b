package dev.postern.postgres.schema;

/** How an operator is written in SQL. */
public sealed interface OperatorForm {
    /** {@code column operator operand} */
    record Infix(String operator) implements OperatorForm {}

    /** {@code column = ANY (operand)} */
    record AnyOf() implements OperatorForm {}

    /** {@code column <> ALL (operand)}: true for no values, never true beside a NULL. */
    record NoneOf() implements OperatorForm {}

    /** {@code function(column, operand, …)} */
    record Call(String function) implements OperatorForm {}
}
