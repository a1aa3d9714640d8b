package dev.postern.metadata;

/**
 * A root field that a table makes, as {@code custom_root_fields} names it.
 */
public enum TableRootField implements Spelled {
    SELECT("select"),
    SELECT_BY_PK("select_by_pk"),
    SELECT_AGGREGATE("select_aggregate"),
    SELECT_STREAM("select_stream"),
    INSERT("insert"),
    INSERT_ONE("insert_one"),
    UPDATE("update"),
    UPDATE_BY_PK("update_by_pk"),
    UPDATE_MANY("update_many"),
    DELETE("delete"),
    DELETE_BY_PK("delete_by_pk");

    private final String spelling;

    TableRootField(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
