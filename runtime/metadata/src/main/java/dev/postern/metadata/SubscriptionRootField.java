package dev.postern.metadata;

/**
 * A subscription root field that a select permission may be limited to.
 */
public enum SubscriptionRootField implements Spelled {
    SELECT("select"),
    SELECT_BY_PK("select_by_pk"),
    SELECT_AGGREGATE("select_aggregate"),
    SELECT_STREAM("select_stream");

    private final String spelling;

    SubscriptionRootField(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
