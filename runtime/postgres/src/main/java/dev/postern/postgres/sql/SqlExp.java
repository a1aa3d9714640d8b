package dev.postern.postgres.sql;

import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.Value;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** An expression. */
public sealed interface SqlExp {
    /** {@code "t0"."title"} */
    record ColumnRef(String relation, String column) implements SqlExp {}

    /** {@code 'text'}, of type text or whatever it is cast to. */
    record Text(String text) implements SqlExp {}

    /** {@code 10} */
    record Whole(long number) implements SqlExp {}

    /** {@code true} */
    record Truth(boolean truth) implements SqlExp {}

    /** {@code NULL} */
    record Null() implements SqlExp {}

    /** {@code $1::text}: given with each execution, always as text. Never a {@link Value.Constant}. */
    record Parameter(Value value) implements SqlExp {
        public Parameter {
            if (value instanceof Value.Constant) {
                throw new IllegalArgumentException("a constant is part of the SQL");
            }
        }
    }

    /** {@code operand::int4} */
    record Cast(SqlExp operand, ColumnType type) implements SqlExp {}

    /** {@code left <= right} */
    record Infix(SqlExp left, String operator, SqlExp right) implements SqlExp {
        private static final Pattern SYMBOLS = Pattern.compile("[-+*/<>=~!@#%^&|`?]+");
        private static final Set<String> WORDS = Set.of(
                "LIKE", "NOT LIKE", "ILIKE", "NOT ILIKE", "SIMILAR TO", "NOT SIMILAR TO", "IS NOT DISTINCT FROM");

        public Infix {
            if (!SYMBOLS.matcher(operator).matches() && !WORDS.contains(operator)) {
                throw new IllegalArgumentException("not an operator: " + operator);
            }
        }
    }

    /** {@code first || second || …}, of texts. */
    record Concat(List<SqlExp> parts) implements SqlExp {
        public Concat {
            parts = List.copyOf(parts);
        }
    }

    /** {@code (a AND b)}, true when empty. */
    record All(List<SqlExp> conditions) implements SqlExp {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** {@code (a OR b)}, false when empty. */
    record Any(List<SqlExp> conditions) implements SqlExp {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    record Not(SqlExp negated) implements SqlExp {}

    /** {@code operand IS NULL} */
    record IsNull(SqlExp operand, boolean negated) implements SqlExp {}

    /** {@code left = ANY (right)}; {@code right} is an array, or the rows of a {@link Scalar}. */
    record Quantified(SqlExp left, String operator, Quantifier quantifier, SqlExp right) implements SqlExp {}

    enum Quantifier {
        ANY,
        ALL
    }

    /** {@code function(argument, …)} */
    record Call(String function, List<SqlExp> arguments) implements SqlExp {
        public Call {
            requireFunction(function);
            arguments = List.copyOf(arguments);
        }

        public Call(String function, SqlExp... arguments) {
            this(function, List.of(arguments));
        }
    }

    /** {@code function(argument, … ORDER BY …)} over the rows of the select that it stands in. */
    record Aggregate(String function, List<SqlExp> arguments, List<SortKey> orderBy) implements SqlExp {
        public Aggregate {
            requireFunction(function);
            arguments = List.copyOf(arguments);
            orderBy = List.copyOf(orderBy);
        }
    }

    /** {@code count(*)}, {@code count(column)}, {@code count(DISTINCT (column, column))} */
    record Count(List<SqlExp> columns, boolean distinct) implements SqlExp {
        public Count {
            columns = List.copyOf(columns);
        }
    }

    record Exists(SelectStatement select) implements SqlExp {}

    /** {@code (SELECT …)} with one column and at most one row. */
    record Scalar(SelectStatement select) implements SqlExp {}

    private static void requireFunction(String name) {
        if (!name.chars().allMatch(c -> c == '_' || (c < 128 && Character.isLetterOrDigit(c)))) {
            throw new IllegalArgumentException("not a function: " + name);
        }
    }
}
