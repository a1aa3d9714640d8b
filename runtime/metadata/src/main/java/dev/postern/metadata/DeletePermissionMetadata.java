package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * What a role may delete.
 */
public record DeletePermissionMetadata(
        String role, DeletePermission permission, @Nullable String comment) implements PermissionMetadata {
    @Override
    public PermissionKind kind() {
        return PermissionKind.DELETE;
    }

    @Override
    public DeletePermissionMetadata withComment(@Nullable String comment) {
        return new DeletePermissionMetadata(role, permission, comment);
    }
}
