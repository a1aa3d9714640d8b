package dev.postern.engine.backend;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.ir.ColumnType;
import java.util.List;
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

        /**
         * An object, whose parts are the operator's operands in this order.
         *
         * @param typeName of the input type
         */
        record OfParts(String typeName, List<Part> parts) implements Operand {
            public OfParts {
                parts = List.copyOf(parts);
            }
        }
    }

    /** @param defaultValue JSON that stands in for a part left out; a part without may only be left out if it is nullable */
    public record Part(String name, ColumnType type, boolean nullable, Optional<JsonNode> defaultValue) {}
}
