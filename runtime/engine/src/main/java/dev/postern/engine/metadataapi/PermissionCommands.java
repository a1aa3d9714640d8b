package dev.postern.engine.metadataapi;

import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.EditedTable;
import dev.postern.metadata.PermissionKind;
import dev.postern.metadata.PermissionMetadata;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import dev.postern.metadata.json.PermissionReader;
import java.util.Map;
import java.util.Optional;

/** Commands about what roles may do with tables. */
final class PermissionCommands {
    private static final String ADMIN = "admin";

    private PermissionCommands() {}

    static void addTo(Map<String, Command> commands) {
        for (PermissionKind kind : PermissionKind.values()) {
            String permission = kind.spelling() + "_permission";
            commands.put(
                    "create_" + permission, Edits.table((args, table, source) -> create(args, table, source, kind)));
            commands.put("drop_" + permission, Edits.table((args, table, source) -> drop(args, table, kind)));
        }
        commands.put("set_permission_comment", Edits.table((args, table, source) -> comment(args, table)));
    }

    private static EditedTable create(Arguments args, TableMetadata table, SourceMetadata source, PermissionKind kind) {
        PermissionMetadata permission = PermissionReader.permission(args.object(), kind);
        if (permission.role().equals(ADMIN)) {
            throw args.error(
                    ErrorCode.NOT_SUPPORTED, "cannot define permission as admin role is already allowed everything");
        }
        if (table.permission(kind, permission.role()).isPresent()) {
            throw args.exists(kind.spelling() + " permission already defined on table " + Edits.quoted(table.table())
                    + " with role " + Edits.quoted(permission.role()));
        }
        String name = kind.spelling() + "_permission " + permission.role() + " in table " + table.table()
                + " in source " + source.name();
        return new EditedTable(table.withPermission(permission), Optional.of(name));
    }

    private static EditedTable drop(Arguments args, TableMetadata table, PermissionKind kind) {
        String role = args.object().string("role");
        require(args, table, kind, role);
        return new EditedTable(table.withoutPermission(kind, role));
    }

    private static PermissionMetadata require(Arguments args, TableMetadata table, PermissionKind kind, String role) {
        Optional<? extends PermissionMetadata> permission = table.permission(kind, role);
        if (permission.isEmpty()) {
            throw args.error(
                    ErrorCode.PERMISSION_DENIED,
                    kind.spelling() + " permission on " + Edits.quoted(table.table()) + " for role "
                            + Edits.quoted(role) + " does not exist");
        }
        return permission.get();
    }

    private static EditedTable comment(Arguments args, TableMetadata table) {
        PermissionKind kind = args.object().required("type").choice(PermissionKind.class);
        String role = args.object().string("role");
        String comment = args.object().optionalString("comment");
        PermissionMetadata permission = require(args, table, kind, role);
        return new EditedTable(table.withPermission(permission.withComment(comment)));
    }
}
