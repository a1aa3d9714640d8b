package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/** What one role may do with one table, in one of four ways. */
public sealed interface PermissionMetadata
        permits InsertPermissionMetadata, SelectPermissionMetadata, UpdatePermissionMetadata, DeletePermissionMetadata {
    /** Who may. */
    String role();

    /** A note for readers of the document. */
    @Nullable
    String comment();

    /** In which way. */
    PermissionKind kind();

    /** This, with the comment replaced. */
    PermissionMetadata withComment(@Nullable String comment);
}
