package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A relationship to a list of rows. It does not use a foreign key of its own table.
 */
public record ArrayRelationshipMetadata(
        String name, RelationshipUsing using, @Nullable String comment) {
    public ArrayRelationshipMetadata {
        if (using instanceof RelationshipUsing.ForeignKeyOnColumns) {
            throw new IllegalArgumentException("an array relationship uses a foreign key of the other table");
        }
    }

    /** This, with name replaced. */
    public ArrayRelationshipMetadata withName(String name) {
        return new ArrayRelationshipMetadata(name, using, comment);
    }

    /** This, with comment replaced. */
    public ArrayRelationshipMetadata withComment(@Nullable String comment) {
        return new ArrayRelationshipMetadata(name, using, comment);
    }
}
