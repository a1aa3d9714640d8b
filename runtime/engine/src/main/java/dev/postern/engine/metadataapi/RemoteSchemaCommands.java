package dev.postern.engine.metadataapi;

import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.Edited;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.RemoteSchemaMetadata;
import dev.postern.metadata.RemoteSchemaPermission;
import dev.postern.metadata.json.RemoteSchemaReader;
import java.util.Map;

/** Commands about remote schemas. */
final class RemoteSchemaCommands {
    private RemoteSchemaCommands() {}

    static void addTo(Map<String, Command> commands) {
        commands.put("add_remote_schema", Edits.document(RemoteSchemaCommands::add));
        commands.put("update_remote_schema", Edits.document(RemoteSchemaCommands::update));
        commands.put("remove_remote_schema", Edits.document(RemoteSchemaCommands::remove));
        commands.put("reload_remote_schema", Edits.document((args, document) -> {
            named(args, document, "name");
            return new Edited(document);
        }));
        commands.put("add_remote_schema_permissions", Edits.document(RemoteSchemaCommands::permit));
        commands.put("drop_remote_schema_permissions", Edits.document(RemoteSchemaCommands::forbid));
    }

    private static RemoteSchemaMetadata named(Arguments args, MetadataDocument document, String key) {
        String name = args.object().string(key);
        return document.remoteSchema(name)
                .orElseThrow(() -> args.missing("remote schema with name " + Edits.quoted(name) + " does not exist"));
    }

    private static Edited add(Arguments args, MetadataDocument document) {
        RemoteSchemaMetadata added = RemoteSchemaReader.remoteSchema(args.object());
        if (document.remoteSchema(added.name()).isPresent()) {
            throw args.exists("remote schema with name " + Edits.quoted(added.name()) + " already exists");
        }
        return new Edited(document.withRemoteSchema(added));
    }

    private static Edited update(Arguments args, MetadataDocument document) {
        RemoteSchemaMetadata known = named(args, document, "name");
        return new Edited(document.withRemoteSchema(known.withDefinition(
                        args.object().required("definition").object(RemoteSchemaReader::definition))
                .withComment(
                        args.object().has("comment") ? args.object().optionalString("comment") : known.comment())));
    }

    private static Edited remove(Arguments args, MetadataDocument document) {
        return new Edited(
                document.withoutRemoteSchema(named(args, document, "name").name()));
    }

    private static Edited permit(Arguments args, MetadataDocument document) {
        RemoteSchemaMetadata known = named(args, document, "remote_schema");
        RemoteSchemaPermission permission = RemoteSchemaReader.permission(args.object());
        if (known.permission(permission.role()).isPresent()) {
            throw args.exists("permissions for role: " + Edits.quoted(permission.role()) + " for remote schema:"
                    + Edits.quoted(known.name()) + " already exists");
        }
        return new Edited(document.withRemoteSchema(known.withPermission(permission)));
    }

    private static Edited forbid(Arguments args, MetadataDocument document) {
        RemoteSchemaMetadata known = named(args, document, "remote_schema");
        String role = args.object().string("role");
        if (known.permission(role).isEmpty()) {
            throw args.missing(
                    "role: " + Edits.quoted(role) + " is not defined for remote schema: " + Edits.quoted(known.name()));
        }
        return new Edited(document.withRemoteSchema(known.withoutPermission(role)));
    }
}
