package dev.postern.postgres.sql;

import dev.postern.metadata.QualifiedName;

/** What stands after {@code FROM}. */
public sealed interface FromItem {
    /** {@code "public"."album" AS "t0"} */
    record Table(QualifiedName name, String alias) implements FromItem {}

    /** {@code [LATERAL] (SELECT …) AS "t0"} */
    record Derived(SelectStatement select, String alias, boolean lateral) implements FromItem {}

    /** {@code left LEFT JOIN right ON (…)} */
    record LeftJoin(FromItem left, FromItem right, SqlExp on) implements FromItem {}
}
