package dev.postern.metadata;

/**
 * When a nested insert writes the related row.
 */
public enum InsertionOrder implements Spelled {
    BEFORE_PARENT("before_parent"),
    AFTER_PARENT("after_parent");

    private final String spelling;

    InsertionOrder(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
