package dev.postern.metadata;

/**
 * How query tags are written into SQL comments.
 */
public enum QueryTagsFormat implements Spelled {
    STANDARD("standard"),
    SQLCOMMENTER("sqlcommenter"),
    STANDARD_PREPENDED("standard_prepended");

    private final String spelling;

    QueryTagsFormat(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
