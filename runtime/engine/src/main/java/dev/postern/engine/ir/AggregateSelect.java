package dev.postern.engine.ir;

import java.util.List;

/**
 * One JSON object about rows of a guarded table. The client's limit, offset and {@code distinct_on} decide which rows are
 * looked at; the guard's own limit holds for {@link AggregateField.Nodes} alone.
 *
 * @param rows which rows; has no fields
 */
public record AggregateSelect(Select rows, List<AggregateField> fields) {
    public AggregateSelect {
        fields = List.copyOf(fields);
        if (!rows.fields().isEmpty()) {
            throw new IllegalArgumentException("the rows of an aggregate have fields of their own");
        }
    }
}
