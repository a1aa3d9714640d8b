package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A relationship from the rows of a native query.
 */
public record NativeQueryRelationshipMetadata(
        String name,
        RelationshipUsing.Manual using,
        @Nullable String comment) {}
