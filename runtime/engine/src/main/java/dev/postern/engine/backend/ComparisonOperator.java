package dev.postern.engine.backend;

import dev.postern.engine.ir.ColumnType;
import java.util.Optional;

/** @param name with the underscore, as in {@code where}: {@code _eq} */
public record ComparisonOperator(String name, Operand operand, Optional<String> description) {
    /** What stands on the right side. */
    public sealed interface Operand {
        /** A value of the column's own type. */
        record Same() implements Operand {}

        /** A list of values of the column's own type. */
        record ListOfSame() implements Operand {}

        record OfType(ColumnType type) implements Operand {}

        record ListOfType(ColumnType type) implements Operand {}
    }
}
