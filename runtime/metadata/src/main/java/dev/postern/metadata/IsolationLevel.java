package dev.postern.metadata;

/**
 * The isolation level of transactions on a source.
 */
public enum IsolationLevel implements Spelled {
    READ_COMMITTED("read-committed"),
    REPEATABLE_READ("repeatable-read"),
    SERIALIZABLE("serializable");

    private final String spelling;

    IsolationLevel(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
