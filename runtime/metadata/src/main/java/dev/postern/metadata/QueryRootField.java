package dev.postern.metadata;

/**
 * A query root field that a select permission may be limited to.
 */
public enum QueryRootField implements Spelled {
    SELECT("select"),
    SELECT_BY_PK("select_by_pk"),
    SELECT_AGGREGATE("select_aggregate");

    private final String spelling;

    QueryRootField(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
