package dev.postern.metadata;

/**
 * The kinds of permission on a table.
 */
public enum PermissionKind implements Spelled {
    INSERT("insert"),
    SELECT("select"),
    UPDATE("update"),
    DELETE("delete");

    private final String spelling;

    PermissionKind(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
