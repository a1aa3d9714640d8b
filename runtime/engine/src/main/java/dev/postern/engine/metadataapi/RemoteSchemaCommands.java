package dev.postern.engine.metadataapi;

import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.Edited;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.RemoteRelationshipMetadata;
import dev.postern.metadata.RemoteSchemaMetadata;
import dev.postern.metadata.RemoteSchemaPermission;
import dev.postern.metadata.RemoteTypeRelationships;
import dev.postern.metadata.json.RemoteRelationshipReader;
import dev.postern.metadata.json.RemoteSchemaReader;
import java.util.List;
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
        commands.put("create_remote_schema_remote_relationship", Edits.document(RemoteSchemaCommands::relate));
        commands.put("update_remote_schema_remote_relationship", Edits.document(RemoteSchemaCommands::relateAnew));
        commands.put("delete_remote_schema_remote_relationship", Edits.document(RemoteSchemaCommands::unrelate));
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

    private static Edited relate(Arguments args, MetadataDocument document) {
        RemoteSchemaMetadata known = named(args, document, "remote_schema");
        RemoteTypeRelationships ofType = ofType(args, known);
        RemoteRelationshipMetadata relationship = RemoteRelationshipReader.relationship(args.object());
        if (ofType.relationship(relationship.name()).isPresent()) {
            throw args.exists("remote relationship " + Edits.quoted(relationship.name()) + " already exists on type "
                    + Edits.quoted(ofType.typeName()) + " of remote schema " + Edits.quoted(known.name()));
        }
        return with(document, known, ofType.withRelationship(relationship));
    }

    private static Edited relateAnew(Arguments args, MetadataDocument document) {
        RemoteSchemaMetadata known = named(args, document, "remote_schema");
        RemoteTypeRelationships ofType = ofType(args, known);
        RemoteRelationshipMetadata relationship = RemoteRelationshipReader.relationship(args.object());
        requireRelationship(args, known, ofType, relationship.name());
        return with(document, known, ofType.withRelationship(relationship));
    }

    private static Edited unrelate(Arguments args, MetadataDocument document) {
        RemoteSchemaMetadata known = named(args, document, "remote_schema");
        RemoteTypeRelationships ofType = ofType(args, known);
        String name = args.object().string("name");
        requireRelationship(args, known, ofType, name);
        return with(document, known, ofType.withoutRelationship(name));
    }

    private static RemoteTypeRelationships ofType(Arguments args, RemoteSchemaMetadata schema) {
        String type = args.object().string("type_name");
        return schema.typeRelationships(type).orElseGet(() -> new RemoteTypeRelationships(type, List.of()));
    }

    private static void requireRelationship(
            Arguments args, RemoteSchemaMetadata schema, RemoteTypeRelationships ofType, String name) {
        if (ofType.relationship(name).isEmpty()) {
            throw args.missing("remote relationship " + Edits.quoted(name) + " does not exist on type "
                    + Edits.quoted(ofType.typeName()) + " of remote schema " + Edits.quoted(schema.name()));
        }
    }

    /** A type that has lost its last relationship is not mentioned any more. */
    private static Edited with(MetadataDocument document, RemoteSchemaMetadata schema, RemoteTypeRelationships ofType) {
        return new Edited(document.withRemoteSchema(
                ofType.relationships().isEmpty()
                        ? schema.withoutTypeRelationships(ofType.typeName())
                        : schema.withTypeRelationships(ofType)));
    }
}
