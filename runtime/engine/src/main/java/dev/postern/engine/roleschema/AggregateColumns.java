package dev.postern.engine.roleschema;

import dev.postern.engine.backend.AggregateFunction;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.schemacache.ColumnInfo;
import dev.postern.engine.schemacache.TableInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Which aggregate functions a role's columns of a table have. */
final class AggregateColumns {
    private AggregateColumns() {}

    /** @param result of the function over the column; always nullable, since there may be no rows */
    record Argument(ColumnInfo column, TypeUse result) {}

    /** By function, the columns that it takes; a function that takes none is not there. */
    static SequencedMap<String, List<Argument>> of(TableInfo table, SourceSchema source) {
        SequencedMap<String, List<Argument>> arguments = new LinkedHashMap<>();
        for (ColumnInfo column : source.visibleColumns(table)) {
            ColumnType type = column.column().type();
            for (AggregateFunction function : source.backendSchema().aggregateFunctions(type)) {
                TypeUse result =
                        function.keepsType() ? source.outputType(type) : TypeUse.of(NamedType.ScalarType.FLOAT);
                arguments
                        .computeIfAbsent(function.name(), name -> new ArrayList<>())
                        .add(new Argument(column, result));
            }
        }
        return arguments;
    }
}
