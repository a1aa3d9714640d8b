package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.MetadataApiException;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.ObjectName;
import dev.postern.metadata.SourceMetadata;
import dev.postern.metadata.TableMetadata;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.NameReader;
import dev.postern.metadata.json.ObjectCursor;
import java.util.Optional;
import java.util.function.BiFunction;

/** The shapes that most commands have: read an object from the arguments, put it into the document, say so. */
final class Edits {
    private static final String DEFAULT_SOURCE = "default";

    private Edits() {}

    /** What an edit leads to. {@code blamed} is the name of the object as inconsistencies have it. */
    record Edited(MetadataDocument document, Optional<String> blamed) {
        Edited(MetadataDocument document) {
            this(document, Optional.empty());
        }
    }

    /** What an edit makes of a table. */
    record EditedTable(TableMetadata table, Optional<String> blamed) {
        EditedTable(TableMetadata table) {
            this(table, Optional.empty());
        }
    }

    @FunctionalInterface
    interface InDocument {
        Edited edit(Arguments args, MetadataDocument document);
    }

    @FunctionalInterface
    interface InSource {
        Edited edit(Arguments args, SourceMetadata source, MetadataDocument document);
    }

    @FunctionalInterface
    interface InTable {
        EditedTable edit(Arguments args, TableMetadata table, SourceMetadata source);
    }

    /** Arguments that are an object; {@code at} is where errors about the command as a whole are shown. */
    record Arguments(ObjectCursor object, JsonCursor at) {
        MetadataApiException error(ErrorCode code, String message) {
            return Context.error(code, at, message);
        }

        MetadataApiException missing(String message) {
            return error(ErrorCode.NOT_EXISTS, message);
        }

        MetadataApiException exists(String message) {
            return error(ErrorCode.ALREADY_EXISTS, message);
        }
    }

    static ObjectNode success() {
        return JsonNodeFactory.instance.objectNode().put("message", "success");
    }

    static Command document(InDocument edit) {
        return (Command.Change) (args, context) -> {
            Edited edited = args.arguments(object -> edit.edit(new Arguments(object, args), context.document()));
            context.edit(args, edited.document(), edited.blamed());
            return success();
        };
    }

    /** In the source that the arguments name, else {@code default}. */
    static Command source(InSource edit) {
        return document((args, document) -> edit.edit(args, sourceOf(args, document), document));
    }

    /** In the table that the arguments name. */
    static Command table(InTable edit) {
        return source((args, source, document) -> {
            TableMetadata table = tableOf(args, source, "table");
            EditedTable edited = edit.edit(args, table, source);
            return new Edited(document.withSource(source.withTable(edited.table())), edited.blamed());
        });
    }

    static SourceMetadata sourceOf(Arguments args, MetadataDocument document) {
        String name = args.object().optional("source", JsonCursor::string, DEFAULT_SOURCE);
        return document.source(name)
                .orElseThrow(() -> args.missing("source with name \"" + name + "\" does not exist"));
    }

    static TableMetadata tableOf(Arguments args, SourceMetadata source, String key) {
        ObjectName name = NameReader.name(args.object().required(key), source.kind());
        return source.table(name).orElseThrow(() -> args.missing(noSuchTable(name, source)));
    }

    static String noSuchTable(ObjectName name, SourceMetadata source) {
        return "table " + quoted(name) + " does not exist in source: " + source.name();
    }

    static String quoted(Object name) {
        return "\"" + name + "\"";
    }

    /** Reads an object with its own reader out of arguments that it shares with the command. */
    static <T> T read(Arguments args, SourceMetadata source, BiFunction<ObjectCursor, String, T> reader) {
        return reader.apply(args.object(), source.kind());
    }
}
