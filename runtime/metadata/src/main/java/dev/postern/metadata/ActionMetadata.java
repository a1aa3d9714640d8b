package dev.postern.metadata;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A root field that a webhook answers.
 */
public record ActionMetadata(
        String name, ActionDefinition definition, @Nullable String comment, List<ActionPermission> permissions) {
    public ActionMetadata {
        permissions = List.copyOf(permissions);
    }

    /** This, with definition replaced. */
    public ActionMetadata withDefinition(ActionDefinition definition) {
        return new ActionMetadata(name, definition, comment, permissions);
    }

    /** This, with comment replaced. */
    public ActionMetadata withComment(@Nullable String comment) {
        return new ActionMetadata(name, definition, comment, permissions);
    }

    /** This, with permissions replaced. */
    public ActionMetadata withPermissions(List<ActionPermission> permissions) {
        return new ActionMetadata(name, definition, comment, permissions);
    }

    /** The permission of that role. */
    public Optional<ActionPermission> permission(String role) {
        return Keyed.find(permissions, ActionPermission::role, role);
    }

    /** This with the permission, which takes the place of one of the same role or comes last. */
    public ActionMetadata withPermission(ActionPermission element) {
        return withPermissions(Keyed.put(permissions, ActionPermission::role, element));
    }

    /** This without the permission of that role. */
    public ActionMetadata withoutPermission(String role) {
        return withPermissions(Keyed.remove(permissions, ActionPermission::role, role));
    }
}
