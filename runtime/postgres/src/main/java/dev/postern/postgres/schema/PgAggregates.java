package dev.postern.postgres.schema;

import dev.postern.engine.backend.AggregateFunction;
import dev.postern.engine.ir.ColumnType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Postgres' aggregate functions, which GraphQL calls by their own names, and the types that have them. */
final class PgAggregates {
    private static final AggregateFunction SUM = new AggregateFunction("sum", true);
    private static final List<AggregateFunction> EXTREMES =
            List.of(new AggregateFunction("max", true), new AggregateFunction("min", true));
    private static final List<AggregateFunction> SUM_AND_EXTREMES =
            Stream.concat(Stream.of(SUM), EXTREMES.stream()).toList();
    private static final List<AggregateFunction> OF_NUMBERS = ofNumbers();

    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "float4", "float8", "numeric");
    private static final Set<String> ORDERED =
            Set.of("text", "varchar", "bpchar", "citext", "date", "timestamp", "timestamptz", "timetz", "uuid");

    private PgAggregates() {}

    private static List<AggregateFunction> ofNumbers() {
        Stream<AggregateFunction> floating = Stream.of(
                        "avg", "stddev", "stddev_samp", "stddev_pop", "variance", "var_samp", "var_pop")
                .map(name -> new AggregateFunction(name, false));
        return Stream.of(Stream.of(SUM), floating, EXTREMES.stream())
                .flatMap(functions -> functions)
                .toList();
    }

    static List<AggregateFunction> of(ColumnType type) {
        boolean number = NUMBERS.contains(type.name());
        boolean money = type.name().equals("money");
        if (type.array()) {
            return number || money || ORDERED.contains(type.name()) ? EXTREMES : List.of();
        }
        if (number) {
            return OF_NUMBERS;
        }
        if (money) {
            return SUM_AND_EXTREMES;
        }
        return ORDERED.contains(type.name()) ? EXTREMES : List.of();
    }
}
