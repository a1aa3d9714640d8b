package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * What a role may read.
 */
public record SelectPermissionMetadata(
        String role, SelectPermission permission, @Nullable String comment) implements PermissionMetadata {
    @Override
    public PermissionKind kind() {
        return PermissionKind.SELECT;
    }

    @Override
    public SelectPermissionMetadata withComment(@Nullable String comment) {
        return new SelectPermissionMetadata(role, permission, comment);
    }
}
