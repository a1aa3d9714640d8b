package dev.postern.metadata;

/**
 * Whether a function becomes a field of the query or of the mutation root.
 */
public enum FunctionExposure implements Spelled {
    QUERY("query"),
    MUTATION("mutation");

    private final String spelling;

    FunctionExposure(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
