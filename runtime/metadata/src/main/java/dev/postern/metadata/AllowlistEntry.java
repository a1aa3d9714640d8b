package dev.postern.metadata;

/**
 * A query collection that may be run when the allow list is enabled.
 */
public record AllowlistEntry(String collection, AllowlistScope scope) {
    /** This, with scope replaced. */
    public AllowlistEntry withScope(AllowlistScope scope) {
        return new AllowlistEntry(collection, scope);
    }
}
