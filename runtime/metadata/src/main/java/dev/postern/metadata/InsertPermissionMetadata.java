package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * What a role may insert.
 */
public record InsertPermissionMetadata(
        String role, InsertPermission permission, @Nullable String comment) implements PermissionMetadata {
    @Override
    public PermissionKind kind() {
        return PermissionKind.INSERT;
    }

    @Override
    public InsertPermissionMetadata withComment(@Nullable String comment) {
        return new InsertPermissionMetadata(role, permission, comment);
    }
}
