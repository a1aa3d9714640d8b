package dev.postern.metadata;

/**
 * Whether a relationship leads to at most one row or to a list.
 */
public enum RelationshipType implements Spelled {
    OBJECT("object"),
    ARRAY("array");

    private final String spelling;

    RelationshipType(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
