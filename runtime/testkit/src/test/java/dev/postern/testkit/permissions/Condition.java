package dev.postern.testkit.permissions;

import dev.postern.testkit.permissions.Model.Column;
import dev.postern.testkit.permissions.Model.Relation;
import dev.postern.testkit.permissions.Model.Table;
import java.util.List;

/** A condition of a permission or of a query, apart from how either writes it. */
sealed interface Condition {
    Condition TRUE = new And(List.of());

    record And(List<Condition> all) implements Condition {}

    record Or(List<Condition> any) implements Condition {}

    record Not(Condition negated) implements Condition {}

    /** @param value of the column's kind, or a list of such */
    record Compare(Column column, String operator, Object value) implements Condition {}

    record IsNull(Column column, boolean isNull) implements Condition {}

    record Related(Relation relation, Condition where) implements Condition {}

    // Of permissions only:

    /** @param value of the column's kind, or null */
    record NullSafeEqual(Column column, Object value, boolean negated) implements Condition {}

    record ToSession(Column column, String operator, String variable) implements Condition {}

    record ToColumn(Column left, String operator, Column right, boolean ofRoot) implements Condition {}

    record Exists(Table table, Condition where) implements Condition {}
}
