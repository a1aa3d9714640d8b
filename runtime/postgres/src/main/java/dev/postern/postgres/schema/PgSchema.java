package dev.postern.postgres.schema;

import dev.postern.engine.backend.AggregateFunction;
import dev.postern.engine.backend.BackendSchema;
import dev.postern.engine.backend.ComparisonOperator;
import dev.postern.engine.backend.ScalarType;
import dev.postern.engine.ir.ColumnType;
import java.util.List;

/**
 * Postgres' types in GraphQL. A type that it does not know (an enum, a range, one of an extension) is a scalar of the type's
 * own name, which need not be a name that GraphQL allows.
 */
public final class PgSchema implements BackendSchema {
    @Override
    public ScalarType scalar(ColumnType type) {
        return PgScalars.of(type);
    }

    @Override
    public List<ComparisonOperator> operators(ColumnType type) {
        return PgOperators.of(type);
    }

    @Override
    public List<ColumnType> casts(ColumnType type) {
        return PgOperators.casts(type);
    }

    @Override
    public List<AggregateFunction> aggregateFunctions(ColumnType type) {
        return PgAggregates.of(type);
    }
}
