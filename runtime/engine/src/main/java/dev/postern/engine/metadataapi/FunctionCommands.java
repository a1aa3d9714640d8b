package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.Edited;
import dev.postern.metadata.FunctionConfiguration;
import dev.postern.metadata.FunctionMetadata;
import dev.postern.metadata.FunctionPermission;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.json.FunctionReader;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.NameReader;
import java.util.Map;
import java.util.Optional;

/** Commands about SQL functions. */
final class FunctionCommands {
    private FunctionCommands() {}

    static void addTo(Map<String, Command> commands) {
        commands.put("track_function", (Command.Change) FunctionCommands::track);
        commands.put("untrack_function", Edits.source(FunctionCommands::untrack));
        commands.put("set_function_customization", Edits.source(FunctionCommands::customize));
        commands.put("create_function_permission", Edits.source(FunctionCommands::permit));
        commands.put("drop_function_permission", Edits.source(FunctionCommands::forbid));
    }

    /** The function's name alone, as the oldest command has it, or an object with the function and its configuration. */
    private static JsonNode track(JsonCursor args, Context.Changing context) {
        if (args.json().isObject() && args.json().has("function")) {
            return ((Command.Change) Edits.source((arguments, source, document) -> {
                        FunctionMetadata function = Edits.read(arguments, source, FunctionReader::function);
                        return add(arguments, source, document, function);
                    }))
                    .change(args, context);
        }
        SourceMetadata source = context.document()
                .source("default")
                .orElseThrow(
                        () -> Context.error(ErrorCode.NOT_EXISTS, args, "source with name \"default\" does not exist"));
        FunctionMetadata function = FunctionMetadata.tracked(NameReader.qualified(args));
        requireNew(args, source, function.function());
        context.edit(
                args,
                context.document().withSource(source.withFunction(function)),
                context.lookAgainAt(source),
                Optional.of("function " + function.function() + " in source " + source.name()));
        return Edits.success();
    }

    private static Edited add(
            Arguments args, SourceMetadata source, MetadataDocument document, FunctionMetadata function) {
        requireNew(args.at(), source, function.function());
        return new Edited(
                document.withSource(source.withFunction(function)),
                Optional.of("function " + function.function() + " in source " + source.name()));
    }

    private static void requireNew(JsonCursor at, SourceMetadata source, ObjectName name) {
        if (source.function(name).isPresent()) {
            throw Context.error(ErrorCode.ALREADY_TRACKED, at, "function already tracked: " + Edits.quoted(name));
        }
    }

    private static FunctionMetadata functionOf(Arguments args, SourceMetadata source) {
        ObjectName name = NameReader.name(args.object().required("function"), source.kind());
        return source.function(name)
                .orElseThrow(() ->
                        args.missing("function " + Edits.quoted(name) + " does not exist in source: " + source.name()));
    }

    private static Edited untrack(Arguments args, SourceMetadata source, MetadataDocument document) {
        FunctionMetadata function = functionOf(args, source);
        return new Edited(document.withSource(source.withoutFunction(function.function())));
    }

    private static Edited customize(Arguments args, SourceMetadata source, MetadataDocument document) {
        FunctionMetadata function = functionOf(args, source);
        FunctionConfiguration configuration = args.object()
                .optional("configuration", c -> c.object(FunctionReader::configuration), FunctionConfiguration.NONE);
        return new Edited(document.withSource(source.withFunction(function.withConfiguration(configuration))));
    }

    private static Edited permit(Arguments args, SourceMetadata source, MetadataDocument document) {
        FunctionMetadata function = functionOf(args, source);
        String role = args.object().string("role");
        if (function.permission(role).isPresent()) {
            throw args.exists("permission of role " + Edits.quoted(role) + " already exists for function "
                    + Edits.quoted(function.function()) + " in source: " + source.name());
        }
        return new Edited(
                document.withSource(source.withFunction(function.withPermission(new FunctionPermission(role)))));
    }

    private static Edited forbid(Arguments args, SourceMetadata source, MetadataDocument document) {
        FunctionMetadata function = functionOf(args, source);
        String role = args.object().string("role");
        if (function.permission(role).isEmpty()) {
            throw args.missing("permission of role " + Edits.quoted(role) + " does not exist for function "
                    + Edits.quoted(function.function()) + " in source: " + source.name());
        }
        return new Edited(document.withSource(source.withFunction(function.withoutPermission(role))));
    }
}
