package dev.postern.engine.schemacache;

import dev.postern.engine.session.Role;
import dev.postern.metadata.ActionMetadata;
import dev.postern.metadata.ActionPermission;
import dev.postern.metadata.FunctionMetadata;
import dev.postern.metadata.FunctionPermission;
import dev.postern.metadata.InheritedRoleMetadata;
import dev.postern.metadata.LogicalModelMetadata;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.PermissionMetadata;
import dev.postern.metadata.RemoteSchemaMetadata;
import dev.postern.metadata.RemoteSchemaPermission;
import dev.postern.metadata.SelectPermissionMetadata;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import java.util.List;
import java.util.stream.Stream;

/**
 * The roles that a document names in any permission or as an inherited role, also in objects that are not acted on: such a
 * role exists and sees nothing, while one that nobody names does not exist.
 */
final class MentionedRoles {
    private MentionedRoles() {}

    static Stream<Role> in(MetadataDocument document) {
        return Stream.of(
                        document.sources().stream().flatMap(MentionedRoles::ofSource),
                        document.actions().stream().flatMap(MentionedRoles::ofAction),
                        document.remoteSchemas().stream().flatMap(MentionedRoles::ofRemoteSchema),
                        document.inheritedRoles().stream().flatMap(MentionedRoles::ofInheritedRole))
                .flatMap(names -> names)
                .filter(name -> !name.isBlank())
                .map(Role::new);
    }

    private static Stream<String> ofSource(SourceMetadata source) {
        return Stream.of(
                        source.tables().stream().map(TableMetadata::permissions).flatMap(MentionedRoles::ofPermissions),
                        source.functions().stream().flatMap(MentionedRoles::ofFunction),
                        source.logicalModels().stream()
                                .map(LogicalModelMetadata::selectPermissions)
                                .flatMap(List::stream)
                                .map(SelectPermissionMetadata::role))
                .flatMap(names -> names);
    }

    private static Stream<String> ofPermissions(List<PermissionMetadata> permissions) {
        return permissions.stream().map(PermissionMetadata::role);
    }

    private static Stream<String> ofFunction(FunctionMetadata function) {
        return function.permissions().stream().map(FunctionPermission::role);
    }

    private static Stream<String> ofAction(ActionMetadata action) {
        return action.permissions().stream().map(ActionPermission::role);
    }

    private static Stream<String> ofRemoteSchema(RemoteSchemaMetadata schema) {
        return schema.permissions().stream().map(RemoteSchemaPermission::role);
    }

    private static Stream<String> ofInheritedRole(InheritedRoleMetadata role) {
        return Stream.concat(Stream.of(role.roleName()), role.roleSet().stream());
    }
}
