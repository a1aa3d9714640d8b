package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.engine.backend.IntrospectedSource;
import dev.postern.engine.metadataapi.Edits.Arguments;
import dev.postern.engine.metadataapi.Edits.Edited;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SourceInfo;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.SourceCustomization;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.json.ConfigurationReader;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.SourceReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Commands about sources. */
final class SourceCommands {
    private SourceCommands() {}

    /** @param kind of the sources that the prefix of the commands stands for */
    static void addTo(Map<String, Command> commands, String kind) {
        commands.put("add_source", (Command.Change) (args, context) -> add(args, context, kind));
        commands.put("update_source", Edits.document(SourceCommands::update));
        commands.put("drop_source", (Command.Change) SourceCommands::drop);
        commands.put("get_source_tables", (Command.Show) SourceCommands::tables);
    }

    static void addGlobalTo(Map<String, Command> commands) {
        commands.put("rename_source", Edits.document(SourceCommands::rename));
    }

    private static JsonNode add(JsonCursor args, Context.Changing context, String kind) {
        return args.arguments(object -> {
            Arguments arguments = new Arguments(object, args);
            String name = object.string("name");
            boolean replace = object.flag("replace_configuration");
            SourceMetadata source = SourceMetadata.empty(
                            name, kind, ConfigurationReader.configuration(object.required("configuration"), kind))
                    .withCustomization(object.optional(
                            "customization", c -> c.object(SourceReader::customization), SourceCustomization.NONE))
                    .withQueryTags(object.optional("query_tags", c -> c.object(SourceReader::queryTags)))
                    .withHealthCheck(object.optional("health_check", c -> c.object(SourceReader::healthCheck)));
            Optional<SourceMetadata> existing = context.document().source(name);
            if (existing.isPresent() && !replace) {
                throw arguments.exists("source with name \"" + name + "\" already exists");
            }
            SourceMetadata added = existing.map(known ->
                            known.withConfiguration(source.configuration()).withCustomization(source.customization()))
                    .orElse(source);
            context.edit(
                    args,
                    context.document().withSource(added),
                    Invalidations.ofSources(Set.of(name)),
                    Optional.of("source " + name));
            return Edits.success();
        });
    }

    private static Edited update(Arguments args, MetadataDocument document) {
        SourceMetadata source = named(args, document);
        SourceMetadata updated = source;
        JsonCursor configuration = args.object().optional("configuration");
        if (configuration != null) {
            updated = updated.withConfiguration(ConfigurationReader.configuration(configuration, source.kind()));
        }
        JsonCursor customization = args.object().optional("customization");
        if (customization != null) {
            updated = updated.withCustomization(customization.object(SourceReader::customization));
        }
        JsonCursor queryTags = args.object().optional("query_tags");
        if (queryTags != null) {
            updated = updated.withQueryTags(queryTags.object(SourceReader::queryTags));
        }
        JsonCursor healthCheck = args.object().optional("health_check");
        if (healthCheck != null) {
            updated = updated.withHealthCheck(healthCheck.object(SourceReader::healthCheck));
        }
        return new Edited(document.withSource(updated), Optional.of("source " + source.name()));
    }

    private static SourceMetadata named(Arguments args, MetadataDocument document) {
        String name = args.object().string("name");
        return document.source(name)
                .orElseThrow(() -> args.missing("source with name \"" + name + "\" does not exist"));
    }

    private static JsonNode drop(JsonCursor args, Context.Changing context) {
        return args.arguments(object -> {
            SourceMetadata source = named(new Arguments(object, args), context.document());
            boolean cascade = object.flag("cascade");
            Dependents.edit(args, context, context.document().withoutSource(source.name()), cascade);
            return Edits.success();
        });
    }

    private static Edited rename(Arguments args, MetadataDocument document) {
        SourceMetadata source = named(args, document);
        String name = args.object().string("new_name");
        if (document.source(name).isPresent()) {
            throw args.exists("source with name \"" + name + "\" already exists");
        }
        return new Edited(document.withSources(document.sources().stream()
                .map(each -> each.name().equals(source.name()) ? each.withName(name) : each)
                .toList()));
    }

    private static JsonNode tables(JsonCursor args, Context context) {
        return args.arguments(object -> {
            SourceMetadata source = Edits.sourceOf(new Arguments(object, args), context.document());
            ArrayNode names = JsonNodeFactory.instance.arrayNode();
            SourceInfo info = context.schemaCache().sources().get(source.name());
            if (info != null) {
                for (IntrospectedSource.Table table : info.introspected().tables()) {
                    names.addObject()
                            .put("name", table.name().name())
                            .put("schema", table.name().schema());
                }
            }
            return names;
        });
    }
}
