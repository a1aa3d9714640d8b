package dev.postern.postgres.sql;

import java.util.List;
import java.util.Optional;

/** @param where {@link SqlExp.All} of nothing for no condition */
public record SelectStatement(
        List<SqlExp> distinctOn,
        List<Item> items,
        Optional<FromItem> from,
        SqlExp where,
        List<SortKey> orderBy,
        Optional<SqlExp> limit,
        Optional<SqlExp> offset) {

    public static final SqlExp EVERYTHING = new SqlExp.All(List.of());

    public SelectStatement {
        distinctOn = List.copyOf(distinctOn);
        items = List.copyOf(items);
        orderBy = List.copyOf(orderBy);
    }

    /** {@code expression AS "name"} */
    public record Item(SqlExp expression, Optional<String> name) {
        public static Item of(SqlExp expression) {
            return new Item(expression, Optional.empty());
        }

        public static Item of(SqlExp expression, String name) {
            return new Item(expression, Optional.of(name));
        }
    }

    public static SelectStatement of(List<Item> items) {
        return new SelectStatement(
                List.of(), items, Optional.empty(), EVERYTHING, List.of(), Optional.empty(), Optional.empty());
    }

    public static SelectStatement of(SqlExp item, FromItem from, SqlExp where) {
        return new SelectStatement(
                List.of(),
                List.of(Item.of(item)),
                Optional.of(from),
                where,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public SelectStatement limit(long rows) {
        return new SelectStatement(
                distinctOn, items, from, where, orderBy, Optional.of(new SqlExp.Whole(rows)), offset);
    }
}
