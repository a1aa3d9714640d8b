package dev.postern.metadata;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL server whose schema becomes part of ours.
 */
public record RemoteSchemaMetadata(
        String name,
        RemoteSchemaDefinition definition,
        @Nullable String comment,
        List<RemoteSchemaPermission> permissions,
        List<RemoteTypeRelationships> remoteRelationships) {
    public RemoteSchemaMetadata {
        permissions = List.copyOf(permissions);
        remoteRelationships = List.copyOf(remoteRelationships);
    }

    /** A remote schema with nothing but its definition. */
    public static RemoteSchemaMetadata of(String name, RemoteSchemaDefinition definition) {
        return new RemoteSchemaMetadata(name, definition, null, List.of(), List.of());
    }

    /** This, with definition replaced. */
    public RemoteSchemaMetadata withDefinition(RemoteSchemaDefinition definition) {
        return new RemoteSchemaMetadata(name, definition, comment, permissions, remoteRelationships);
    }

    /** This, with comment replaced. */
    public RemoteSchemaMetadata withComment(@Nullable String comment) {
        return new RemoteSchemaMetadata(name, definition, comment, permissions, remoteRelationships);
    }

    /** This, with permissions replaced. */
    public RemoteSchemaMetadata withPermissions(List<RemoteSchemaPermission> permissions) {
        return new RemoteSchemaMetadata(name, definition, comment, permissions, remoteRelationships);
    }

    /** This, with remote relationships replaced. */
    public RemoteSchemaMetadata withRemoteRelationships(List<RemoteTypeRelationships> remoteRelationships) {
        return new RemoteSchemaMetadata(name, definition, comment, permissions, remoteRelationships);
    }

    /** The permission of that role. */
    public Optional<RemoteSchemaPermission> permission(String role) {
        return Keyed.find(permissions, RemoteSchemaPermission::role, role);
    }

    /** This with the permission, which takes the place of one of the same role or comes last. */
    public RemoteSchemaMetadata withPermission(RemoteSchemaPermission element) {
        return withPermissions(Keyed.put(permissions, RemoteSchemaPermission::role, element));
    }

    /** This without the permission of that role. */
    public RemoteSchemaMetadata withoutPermission(String role) {
        return withPermissions(Keyed.remove(permissions, RemoteSchemaPermission::role, role));
    }

    /** The type relationships of that type name. */
    public Optional<RemoteTypeRelationships> typeRelationships(String typeName) {
        return Keyed.find(remoteRelationships, RemoteTypeRelationships::typeName, typeName);
    }

    /** This with the type relationships, which takes the place of one of the same type name or comes last. */
    public RemoteSchemaMetadata withTypeRelationships(RemoteTypeRelationships element) {
        return withRemoteRelationships(Keyed.put(remoteRelationships, RemoteTypeRelationships::typeName, element));
    }

    /** This without the type relationships of that type name. */
    public RemoteSchemaMetadata withoutTypeRelationships(String typeName) {
        return withRemoteRelationships(Keyed.remove(remoteRelationships, RemoteTypeRelationships::typeName, typeName));
    }
}
