package dev.postern.engine.ir;

import java.util.List;
import java.util.Optional;

/**
 * Rows of a guarded table. The guard's filter is innermost; {@code where}, order, distinct, offset and limit come on top.
 *
 * @param limit the client's limit; the guard's own limit holds besides
 */
public record Select(
        Guarded from,
        List<Field> fields,
        BoolExp where,
        List<OrderBy> orderBy,
        List<Column> distinctOn,
        Optional<Value> limit,
        Optional<Value> offset) {

    public Select {
        fields = List.copyOf(fields);
        orderBy = List.copyOf(orderBy);
        distinctOn = List.copyOf(distinctOn);
    }

    /** The same rows with these fields. */
    public Select with(List<Field> fields) {
        return new Select(from, fields, where, orderBy, distinctOn, limit, offset);
    }

    /** The same rows in any order. */
    public Select unordered() {
        return new Select(from, fields, where, List.of(), distinctOn, limit, offset);
    }

    public static Select of(Guarded from, List<Field> fields, BoolExp where) {
        return new Select(from, fields, where, List.of(), List.of(), Optional.empty(), Optional.empty());
    }
}
