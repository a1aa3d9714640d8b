package dev.postern.engine.ir;

import dev.postern.metadata.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A condition on a row of some table, from a row filter or from a {@code where} argument. Row filters and {@code where}
 * share it; only {@link Related} and {@link Exists} of a row filter look at tables without a guard, because the author of
 * the permission looks there and not the role.
 */
public sealed interface BoolExp {
    BoolExp TRUE = new And(List.of());
    BoolExp FALSE = new Or(List.of());

    /** True when empty. */
    record And(List<BoolExp> all) implements BoolExp {
        public And {
            all = List.copyOf(all);
        }
    }

    /** False when empty. */
    record Or(List<BoolExp> any) implements BoolExp {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(BoolExp negated) implements BoolExp {}

    /**
     * {@code column operator operand}.
     *
     * @param cast what the column is turned into before it is compared
     * @param operator the backend's operator, by its name in GraphQL with the underscore: {@code _eq}, {@code _like}
     * @param operands one; an operator whose operand is an object has one for each part of it
     */
    record Compare(Column column, Optional<ColumnType> cast, String operator, List<Value> operands) implements BoolExp {
        public Compare {
            operands = List.copyOf(operands);
        }

        public Compare(Column column, String operator, Value operand) {
            this(column, Optional.empty(), operator, List.of(operand));
        }
    }

    /** Permission filters only: equal, or both NULL. */
    record NullSafeEqual(Column column, Value value, boolean negated) implements BoolExp {}

    record IsNull(Column column, boolean negated) implements BoolExp {}

    /**
     * Permission filters only: {@code column operator other column}.
     *
     * @param operator the plain operator: {@code _eq}, {@code _gt} …
     * @param ofRoot the right column belongs to the table that the permission is on, not to the table being looked at
     */
    record CompareColumns(Column left, String operator, Column right, boolean ofRoot) implements BoolExp {}

    /** A row of the target exists that the relationship reaches, that passes the target's guard, and that matches. */
    record Related(Relationship relationship, BoolExp guard, BoolExp where) implements BoolExp {}

    /** Permission filters only ({@code _exists}): some row of any table matches. */
    record Exists(QualifiedName table, BoolExp where) implements BoolExp {}

    static BoolExp and(BoolExp left, BoolExp right) {
        if (left.equals(TRUE)) {
            return right;
        }
        return right.equals(TRUE) ? left : new And(List.of(left, right));
    }
}
