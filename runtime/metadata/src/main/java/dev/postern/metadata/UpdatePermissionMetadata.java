package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * What a role may update.
 */
public record UpdatePermissionMetadata(
        String role, UpdatePermission permission, @Nullable String comment) implements PermissionMetadata {
    @Override
    public PermissionKind kind() {
        return PermissionKind.UPDATE;
    }

    @Override
    public UpdatePermissionMetadata withComment(@Nullable String comment) {
        return new UpdatePermissionMetadata(role, permission, comment);
    }
}
