package dev.postern.metadata;

/**
 * Whether the caller of an action waits for its webhook.
 */
public enum ActionKind implements Spelled {
    SYNCHRONOUS("synchronous"),
    ASYNCHRONOUS("asynchronous");

    private final String spelling;

    ActionKind(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
