package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.EditedTable;
import dev.postern.metadata.ArrayRelationshipMetadata;
import dev.postern.metadata.ObjectRelationshipMetadata;
import dev.postern.metadata.RemoteRelationshipMetadata;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.RelationshipReader;
import dev.postern.metadata.json.RemoteRelationshipReader;
import java.util.Map;
import java.util.Optional;

/** Commands about relationships of tables, also to other sources and remote schemas. */
final class RelationshipCommands {
    private RelationshipCommands() {}

    static void addTo(Map<String, Command> commands) {
        commands.put("create_object_relationship", Edits.table(RelationshipCommands::createObject));
        commands.put("create_array_relationship", Edits.table(RelationshipCommands::createArray));
        commands.put("drop_relationship", (Command.Change) RelationshipCommands::drop);
        commands.put("rename_relationship", Edits.table(RelationshipCommands::rename));
        commands.put("set_relationship_comment", Edits.table(RelationshipCommands::comment));
        commands.put("create_remote_relationship", Edits.table(RelationshipCommands::createRemote));
        commands.put("update_remote_relationship", Edits.table(RelationshipCommands::updateRemote));
        commands.put("delete_remote_relationship", Edits.table(RelationshipCommands::deleteRemote));
    }

    private static EditedTable createObject(Arguments args, TableMetadata table, SourceMetadata source) {
        ObjectRelationshipMetadata relationship = Edits.read(args, source, RelationshipReader::object);
        requireNew(args, table, relationship.name());
        return new EditedTable(
                table.withObjectRelationship(relationship),
                blame("object_relation", relationship.name(), table, source));
    }

    private static EditedTable createArray(Arguments args, TableMetadata table, SourceMetadata source) {
        ArrayRelationshipMetadata relationship = Edits.read(args, source, RelationshipReader::array);
        requireNew(args, table, relationship.name());
        return new EditedTable(
                table.withArrayRelationship(relationship), blame("array_relation", relationship.name(), table, source));
    }

    private static void requireNew(Arguments args, TableMetadata table, String name) {
        if (exists(table, name)) {
            throw args.exists("field with name " + Edits.quoted(name) + " already exists in table "
                    + Edits.quoted(table.table()));
        }
    }

    private static boolean exists(TableMetadata table, String name) {
        return table.objectRelationship(name).isPresent()
                || table.arrayRelationship(name).isPresent()
                || table.remoteRelationship(name).isPresent();
    }

    private static Optional<String> blame(String type, String name, TableMetadata table, SourceMetadata source) {
        return Optional.of(type + " " + name + " in table " + table.table() + " in source " + source.name());
    }

    private static JsonNode drop(JsonCursor args, Context.Changing context) {
        return args.arguments(object -> {
            Arguments arguments = new Arguments(object, args);
            SourceMetadata source = Edits.sourceOf(arguments, context.document());
            TableMetadata table = Edits.tableOf(arguments, source, "table");
            String name = object.string("relationship");
            boolean cascade = object.flag("cascade");
            requireRelationship(arguments, table, name);
            Dependents.edit(
                    args,
                    context,
                    context.document().withSource(source.withTable(table.withoutRelationship(name))),
                    cascade);
            return Edits.success();
        });
    }

    private static void requireRelationship(Arguments args, TableMetadata table, String name) {
        if (!exists(table, name)) {
            throw args.missing("relationship " + Edits.quoted(name) + " does not exist");
        }
    }

    private static EditedTable rename(Arguments args, TableMetadata table, SourceMetadata source) {
        String name = args.object().string("name");
        String another = args.object().string("new_name");
        requireRelationship(args, table, name);
        requireNew(args, table, another);
        return new EditedTable(table.withObjectRelationships(table.objectRelationships().stream()
                        .map(each -> each.name().equals(name) ? each.withName(another) : each)
                        .toList())
                .withArrayRelationships(table.arrayRelationships().stream()
                        .map(each -> each.name().equals(name) ? each.withName(another) : each)
                        .toList()));
    }

    private static EditedTable comment(Arguments args, TableMetadata table, SourceMetadata source) {
        String name = args.object().string("name");
        String comment = args.object().optionalString("comment");
        requireRelationship(args, table, name);
        return new EditedTable(table.withObjectRelationships(table.objectRelationships().stream()
                        .map(each -> each.name().equals(name) ? each.withComment(comment) : each)
                        .toList())
                .withArrayRelationships(table.arrayRelationships().stream()
                        .map(each -> each.name().equals(name) ? each.withComment(comment) : each)
                        .toList()));
    }

    private static EditedTable createRemote(Arguments args, TableMetadata table, SourceMetadata source) {
        RemoteRelationshipMetadata relationship = RemoteRelationshipReader.relationship(args.object());
        requireNew(args, table, relationship.name());
        return new EditedTable(table.withRemoteRelationship(relationship));
    }

    private static EditedTable updateRemote(Arguments args, TableMetadata table, SourceMetadata source) {
        RemoteRelationshipMetadata relationship = RemoteRelationshipReader.relationship(args.object());
        requireRelationship(args, table, relationship.name());
        return new EditedTable(table.withRemoteRelationship(relationship));
    }

    private static EditedTable deleteRemote(Arguments args, TableMetadata table, SourceMetadata source) {
        String name = args.object().string("name");
        requireRelationship(args, table, name);
        return new EditedTable(table.withoutRemoteRelationship(name));
    }
}
