package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A relationship to at most one row.
 */
public record ObjectRelationshipMetadata(
        String name, RelationshipUsing using, @Nullable String comment) {
    /** This, with name replaced. */
    public ObjectRelationshipMetadata withName(String name) {
        return new ObjectRelationshipMetadata(name, using, comment);
    }

    /** This, with comment replaced. */
    public ObjectRelationshipMetadata withComment(@Nullable String comment) {
        return new ObjectRelationshipMetadata(name, using, comment);
    }
}
