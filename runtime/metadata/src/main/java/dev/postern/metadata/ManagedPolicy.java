package dev.postern.metadata;

/** What becomes of changes that somebody else makes to managed metadata. */
public enum ManagedPolicy implements Spelled {
    /** They are refused. */
    CORRECT("Correct"),
    /** They are taken, and reported. */
    WARN("Warn");

    private final String spelling;

    ManagedPolicy(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
