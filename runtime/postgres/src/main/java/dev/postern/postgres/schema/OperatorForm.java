package dev.postern.postgres.schema;

import dev.postern.engine.ir.ColumnType;
import java.util.List;

/** How an operator is written in SQL. */
public sealed interface OperatorForm {
    /** {@code column operator operand} */
    record Infix(String operator) implements OperatorForm {}

    /** {@code column = ANY (operand)} */
    record AnyOf() implements OperatorForm {}

    /** {@code column <> ALL (operand)}: true for no values, never true beside a NULL. */
    record NoneOf() implements OperatorForm {}

    /** {@code function(column, operand)} */
    record Call(String function) implements OperatorForm {}

    /** {@code function(column, part, …)}: the operand is one JSON object, its parts are taken out in the SQL. */
    record CallOfObject(String function, List<Part> parts) implements OperatorForm {
        public CallOfObject {
            parts = List.copyOf(parts);
        }
    }

    record Part(String key, ColumnType type, boolean nullable) {}
}
