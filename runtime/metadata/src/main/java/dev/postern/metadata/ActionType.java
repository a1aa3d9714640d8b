package dev.postern.metadata;

/**
 * Whether an action becomes a field of the query or of the mutation root.
 */
public enum ActionType implements Spelled {
    QUERY("query"),
    MUTATION("mutation");

    private final String spelling;

    ActionType(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
