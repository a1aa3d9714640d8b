package dev.postern.metadata;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type of row that no table has.
 */
public record LogicalModelMetadata(
        String name,
        List<LogicalModelField> fields,
        @Nullable String description,
        List<SelectPermissionMetadata> selectPermissions) {
    public LogicalModelMetadata {
        fields = List.copyOf(fields);
        selectPermissions = List.copyOf(selectPermissions);
    }

    /** This, with select permissions replaced. */
    public LogicalModelMetadata withSelectPermissions(List<SelectPermissionMetadata> selectPermissions) {
        return new LogicalModelMetadata(name, fields, description, selectPermissions);
    }

    /** The select permission of that role. */
    public Optional<SelectPermissionMetadata> selectPermission(String role) {
        return Keyed.find(selectPermissions, SelectPermissionMetadata::role, role);
    }

    /** This with the select permission, which takes the place of one of the same role or comes last. */
    public LogicalModelMetadata withSelectPermission(SelectPermissionMetadata element) {
        return withSelectPermissions(Keyed.put(selectPermissions, SelectPermissionMetadata::role, element));
    }

    /** This without the select permission of that role. */
    public LogicalModelMetadata withoutSelectPermission(String role) {
        return withSelectPermissions(Keyed.remove(selectPermissions, SelectPermissionMetadata::role, role));
    }
}
