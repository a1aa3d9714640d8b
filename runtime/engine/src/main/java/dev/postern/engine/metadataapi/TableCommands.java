package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.EditedTable;
import dev.postern.metadata.ColumnConfig;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableConfiguration;
import dev.postern.metadata.TableMetadata;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.NameReader;
import dev.postern.metadata.json.ObjectCursor;
import dev.postern.metadata.json.TableReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Commands about tracking and configuring tables. */
final class TableCommands {
    private TableCommands() {}

    static void addTo(Map<String, Command> commands) {
        commands.put("track_table", (Command.Change) TableCommands::track);
        commands.put("add_existing_table_or_view", (Command.Change) TableCommands::track);
        commands.put("track_tables", (Command.Change) TableCommands::trackAll);
        commands.put("untrack_table", (Command.Change) TableCommands::untrack);
        commands.put("untrack_tables", (Command.Change) TableCommands::untrackAll);
        commands.put("set_table_customization", Edits.table(TableCommands::customize));
        commands.put("set_table_custom_fields", Edits.table(TableCommands::customFields));
        commands.put(
                "set_table_is_enum",
                Edits.table((args, table, source) -> new EditedTable(
                        table.withIsEnum(args.object().required("is_enum").bool()), blame(table, source))));
        commands.put(
                "set_apollo_federation_config",
                Edits.table((args, table, source) ->
                        new EditedTable(table.withApolloFederation(TableReader.apolloFederation(args.object())))));
    }

    private static Optional<String> blame(TableMetadata table, SourceMetadata source) {
        return Optional.of("table " + table.table() + " in source " + source.name());
    }

    /** The table's name alone, as the oldest commands have it, or an object with the table and its configuration. */
    private static JsonNode track(JsonCursor args, Context.Changing context) {
        if (args.json().isObject() && args.json().has("table")) {
            return args.arguments(object -> track(args, new Arguments(object, args), context));
        }
        JsonCursor table = args.json().isObject() ? withoutIsEnum(args) : args;
        SourceMetadata source = context.document()
                .source("default")
                .orElseThrow(
                        () -> Context.error(ErrorCode.NOT_EXISTS, args, "source with name \"default\" does not exist"));
        boolean isEnum = args.json().path("is_enum").asBoolean(false);
        TableMetadata tracked =
                TableMetadata.tracked(NameReader.name(table, source.kind())).withIsEnum(isEnum);
        return add(args, context, source, tracked);
    }

    private static JsonCursor withoutIsEnum(JsonCursor args) {
        ObjectNode name = args.json().deepCopy();
        name.remove("is_enum");
        return JsonCursor.at(name, args.path());
    }

    private static JsonNode track(JsonCursor at, Arguments args, Context.Changing context) {
        SourceMetadata source = Edits.sourceOf(args, context.document());
        ObjectCursor object = args.object();
        TableMetadata table = TableMetadata.tracked(NameReader.name(object.required("table"), source.kind()))
                .withIsEnum(object.flag("is_enum"))
                .withConfiguration(object.optional(
                        "configuration", c -> c.object(TableReader::configuration), TableConfiguration.NONE))
                .withApolloFederation(TableReader.apolloFederation(object));
        return add(at, context, source, table);
    }

    private static JsonNode add(JsonCursor at, Context.Changing context, SourceMetadata source, TableMetadata table) {
        if (source.table(table.table()).isPresent()) {
            throw Context.error(
                    ErrorCode.ALREADY_TRACKED, at, "view/table already tracked: " + Edits.quoted(table.table()));
        }
        context.edit(
                at,
                context.document().withSource(source.withTable(table)),
                context.lookAgainAt(source),
                blame(table, source));
        return Edits.success();
    }

    private static JsonNode trackAll(JsonCursor args, Context.Changing context) {
        return args.arguments(object -> {
            object.flag("allow_warnings");
            object.required("tables").list(table -> track(table, context));
            return Edits.success();
        });
    }

    private static JsonNode untrack(JsonCursor args, Context.Changing context) {
        return args.arguments(object -> {
            Arguments arguments = new Arguments(object, args);
            SourceMetadata source = Edits.sourceOf(arguments, context.document());
            ObjectName name = NameReader.name(object.required("table"), source.kind());
            boolean cascade = object.flag("cascade");
            if (source.table(name).isEmpty()) {
                throw arguments.error(
                        ErrorCode.ALREADY_UNTRACKED, "view/table already untracked: " + Edits.quoted(name));
            }
            Dependents.edit(args, context, context.document().withSource(source.withoutTable(name)), cascade);
            return Edits.success();
        });
    }

    private static JsonNode untrackAll(JsonCursor args, Context.Changing context) {
        return args.arguments(object -> {
            object.flag("allow_warnings");
            object.required("tables").list(table -> untrack(table, context));
            return Edits.success();
        });
    }

    private static EditedTable customize(Arguments args, TableMetadata table, SourceMetadata source) {
        TableConfiguration configuration = args.object()
                .optional("configuration", c -> c.object(TableReader::configuration), TableConfiguration.NONE);
        return new EditedTable(table.withConfiguration(configuration), blame(table, source));
    }

    /** The older form of {@code set_table_customization}: column names are a map of strings. */
    private static EditedTable customFields(Arguments args, TableMetadata table, SourceMetadata source) {
        ObjectCursor object = args.object();
        Map<String, ColumnConfig> columns = new LinkedHashMap<>();
        object.map("custom_column_names", JsonCursor::string)
                .forEach((column, name) -> columns.put(column, new ColumnConfig(name, null)));
        TableConfiguration configuration = new TableConfiguration(
                null,
                object.optional("custom_root_fields", c -> c.object(TableReader::customRootFields), Map.of()),
                columns,
                null);
        return new EditedTable(table.withConfiguration(configuration), blame(table, source));
    }
}
