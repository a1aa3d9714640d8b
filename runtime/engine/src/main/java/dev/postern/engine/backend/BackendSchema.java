package dev.postern.engine.backend;

import dev.postern.engine.ir.ColumnType;
import java.util.List;

/** What a backend's types look like in GraphQL. */
public interface BackendSchema {
    /** Of an array type: that of its elements. */
    ScalarType scalar(ColumnType type);

    /** The operators of {@code <scalar>_comparison_exp} besides {@code _is_null}, in the order they are shown. */
    List<ComparisonOperator> operators(ColumnType type);

    /** What a column of the type may be turned into for a comparison ({@code _cast}). */
    List<ColumnType> casts(ColumnType type);

    /** The functions of {@code T_aggregate_fields} that take a column of the type, in the order they are shown. */
    List<AggregateFunction> aggregateFunctions(ColumnType type);
}
