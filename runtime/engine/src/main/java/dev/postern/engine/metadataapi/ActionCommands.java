package dev.postern.engine.metadataapi;

import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.Edited;
import dev.postern.metadata.ActionMetadata;
import dev.postern.metadata.ActionPermission;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.json.ActionReader;
import dev.postern.metadata.json.JsonCursor;
import java.util.Map;

/** Commands about actions and the types they use. */
final class ActionCommands {
    private ActionCommands() {}

    static void addTo(Map<String, Command> commands) {
        commands.put("create_action", Edits.document(ActionCommands::create));
        commands.put("update_action", Edits.document(ActionCommands::update));
        commands.put("drop_action", Edits.document(ActionCommands::drop));
        commands.put("create_action_permission", Edits.document(ActionCommands::permit));
        commands.put("drop_action_permission", Edits.document(ActionCommands::forbid));
        commands.put(
                "set_custom_types",
                Edits.document((args, document) ->
                        new Edited(document.withCustomTypes(ActionReader.customTypes(args.object())))));
    }

    private static ActionMetadata named(Arguments args, MetadataDocument document, String key) {
        String name = args.object().string(key);
        return document.action(name)
                .orElseThrow(() -> args.missing("action with name " + Edits.quoted(name) + " does not exist"));
    }

    private static Edited create(Arguments args, MetadataDocument document) {
        ActionMetadata action = ActionReader.action(args.object());
        if (document.action(action.name()).isPresent()) {
            throw args.exists("action with name " + Edits.quoted(action.name()) + " already exists");
        }
        return new Edited(document.withAction(action));
    }

    private static Edited update(Arguments args, MetadataDocument document) {
        ActionMetadata known = named(args, document, "name");
        return new Edited(document.withAction(known.withDefinition(
                        args.object().required("definition").object(ActionReader::definition))
                .withComment(
                        args.object().has("comment") ? args.object().optionalString("comment") : known.comment())));
    }

    private static Edited drop(Arguments args, MetadataDocument document) {
        args.object().optional("clear_data", JsonCursor::bool, true);
        return new Edited(document.withoutAction(named(args, document, "name").name()));
    }

    private static Edited permit(Arguments args, MetadataDocument document) {
        ActionMetadata known = named(args, document, "action");
        ActionPermission permission =
                new ActionPermission(args.object().string("role"), args.object().optionalString("comment"));
        if (known.permission(permission.role()).isPresent()) {
            throw args.exists("permission for role " + Edits.quoted(permission.role()) + " is already defined on "
                    + Edits.quoted(known.name()));
        }
        return new Edited(document.withAction(known.withPermission(permission)));
    }

    private static Edited forbid(Arguments args, MetadataDocument document) {
        ActionMetadata known = named(args, document, "action");
        String role = args.object().string("role");
        if (known.permission(role).isEmpty()) {
            throw args.missing(
                    "permission for role: " + Edits.quoted(role) + " is not defined on " + Edits.quoted(known.name()));
        }
        return new Edited(document.withAction(known.withoutPermission(role)));
    }
}
