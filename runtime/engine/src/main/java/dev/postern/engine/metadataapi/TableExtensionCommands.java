package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.Edited;
import dev.postern.engine.metadataapi.Edits.EditedTable;
import dev.postern.metadata.ComputedFieldMetadata;
import dev.postern.metadata.EventRetryConf;
import dev.postern.metadata.EventTriggerDefinition;
import dev.postern.metadata.EventTriggerMetadata;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.SourceKind;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import dev.postern.metadata.json.EventTriggerReader;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.ObjectCursor;
import dev.postern.metadata.json.TableReader;
import dev.postern.metadata.json.TransformReader;
import dev.postern.metadata.json.WebhookReader;
import java.util.Map;
import java.util.Optional;

/** Commands about what hangs on a table besides relationships and permissions: computed fields and event triggers. */
final class TableExtensionCommands {
    private TableExtensionCommands() {}

    static void addTo(Map<String, Command> commands) {
        commands.put("add_computed_field", Edits.table(TableExtensionCommands::addComputedField));
        commands.put("drop_computed_field", (Command.Change) TableExtensionCommands::dropComputedField);
        commands.put("create_event_trigger", Edits.table(TableExtensionCommands::createEventTrigger));
        commands.put("delete_event_trigger", Edits.source(TableExtensionCommands::deleteEventTrigger));
    }

    private static EditedTable addComputedField(Arguments args, TableMetadata table, SourceMetadata source) {
        ComputedFieldMetadata field = Edits.read(args, source, TableReader::computedField);
        if (table.computedField(field.name()).isPresent()) {
            throw args.exists("computed field " + Edits.quoted(field.name()) + " already exists in table "
                    + Edits.quoted(table.table()));
        }
        return new EditedTable(
                table.withComputedField(field),
                Optional.of("computed_field " + field.name() + " in table " + table.table() + " in source "
                        + source.name()));
    }

    private static JsonNode dropComputedField(JsonCursor args, Context.Changing context) {
        return args.arguments(object -> {
            Arguments arguments = new Arguments(object, args);
            SourceMetadata source = Edits.sourceOf(arguments, context.document());
            TableMetadata table = Edits.tableOf(arguments, source, "table");
            String name = object.string("name");
            boolean cascade = object.flag("cascade");
            if (table.computedField(name).isEmpty()) {
                throw arguments.missing("computed field " + Edits.quoted(name) + " does not exist");
            }
            Dependents.edit(
                    args,
                    context,
                    context.document().withSource(source.withTable(table.withoutComputedField(name))),
                    cascade);
            return Edits.success();
        });
    }

    private static EditedTable createEventTrigger(Arguments args, TableMetadata table, SourceMetadata source) {
        EventTriggerMetadata trigger = eventTrigger(args.object(), source.kind());
        boolean replace = args.object().flag("replace");
        boolean exists = source.tables().stream()
                .anyMatch(each -> each.eventTrigger(trigger.name()).isPresent());
        if (exists && !replace) {
            throw args.exists("event trigger with name " + Edits.quoted(trigger.name()) + " already exists");
        }
        return new EditedTable(
                table.withEventTrigger(trigger),
                Optional.of("event_trigger " + trigger.name() + " in table " + table.table() + " in source "
                        + source.name()));
    }

    /** The command has the operations beside the name, where the document has them in a definition. */
    private static EventTriggerMetadata eventTrigger(ObjectCursor args, String kind) {
        EventTriggerDefinition definition = EventTriggerReader.operations(args);
        if (definition.insert() == null
                && definition.update() == null
                && definition.delete() == null
                && !definition.enableManual()) {
            throw args.error("atleast one amongst insert/update/delete/enable_manual spec must be provided");
        }
        return new EventTriggerMetadata(
                args.string("name"),
                definition,
                args.optional("retry_conf", c -> c.object(EventTriggerReader::retryConf), EventRetryConf.DEFAULT),
                WebhookReader.webhook(args),
                WebhookReader.headers(args, "headers"),
                TransformReader.request(args),
                TransformReader.response(args),
                args.optional("cleanup_config", c -> c.object(EventTriggerReader::cleanupConfig)),
                args.optional("trigger_on_replication", JsonCursor::bool, SourceKind.triggersOnReplication(kind)));
    }

    private static Edited deleteEventTrigger(Arguments args, SourceMetadata source, MetadataDocument document) {
        String name = args.object().string("name");
        TableMetadata table = source.tables().stream()
                .filter(each -> each.eventTrigger(name).isPresent())
                .findFirst()
                .orElseThrow(() -> args.missing("event trigger with name " + Edits.quoted(name) + " does not exist"));
        return new Edited(document.withSource(source.withTable(table.withoutEventTrigger(name))));
    }
}
