package dev.postern.metadata;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tracked function.
 */
public record FunctionMetadata(
        ObjectName function,
        FunctionConfiguration configuration,
        List<FunctionPermission> permissions,
        @Nullable String comment) {
    public FunctionMetadata {
        permissions = List.copyOf(permissions);
    }

    /** The function as it is when just tracked. */
    public static FunctionMetadata tracked(ObjectName function) {
        return new FunctionMetadata(function, FunctionConfiguration.NONE, List.of(), null);
    }

    /** This, with configuration replaced. */
    public FunctionMetadata withConfiguration(FunctionConfiguration configuration) {
        return new FunctionMetadata(function, configuration, permissions, comment);
    }

    /** This, with permissions replaced. */
    public FunctionMetadata withPermissions(List<FunctionPermission> permissions) {
        return new FunctionMetadata(function, configuration, permissions, comment);
    }

    /** The permission of that role. */
    public Optional<FunctionPermission> permission(String role) {
        return Keyed.find(permissions, FunctionPermission::role, role);
    }

    /** This with the permission, which takes the place of one of the same role or comes last. */
    public FunctionMetadata withPermission(FunctionPermission element) {
        return withPermissions(Keyed.put(permissions, FunctionPermission::role, element));
    }

    /** This without the permission of that role. */
    public FunctionMetadata withoutPermission(String role) {
        return withPermissions(Keyed.remove(permissions, FunctionPermission::role, role));
    }
}
