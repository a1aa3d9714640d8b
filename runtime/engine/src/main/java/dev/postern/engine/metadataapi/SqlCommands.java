package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.backend.InsertRows;
import dev.postern.engine.backend.InsertedRows;
import dev.postern.engine.backend.RunSql;
import dev.postern.engine.backend.RunSqlResult;
import dev.postern.engine.error.DatabaseException;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.error.MetadataApiException;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SourceInfo;
import dev.postern.metadata.QualifiedName;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.NameReader;
import dev.postern.metadata.json.ObjectCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Commands that reach into a source's database: plain SQL, and rows put in by an administrator. */
final class SqlCommands {
    /** Text that may change what tables look like; the metadata is then checked against them. */
    private static final Pattern CHANGES_SCHEMA = Pattern.compile(
            "\\balter\\b|\\bdrop\\b|\\breplace\\b|\\bcreate function\\b|\\bcomment on\\b", Pattern.CASE_INSENSITIVE);

    private SqlCommands() {}

    static void addTo(Map<String, Command> commands) {
        commands.put("run_sql", (Command.Change) SqlCommands::runSql);
        commands.put("insert", (Command.Change) SqlCommands::insert);
    }

    private static JsonNode runSql(JsonCursor args, Context.Changing context) {
        return args.arguments(object -> {
            SourceInfo source = sourceOf(object, args, context);
            String sql = object.string("sql");
            boolean readOnly = object.flag("read_only");
            boolean cascade = object.flag("cascade");
            object.optional("no_transaction", JsonCursor::bool);
            boolean check = object.optional(
                    "check_metadata_consistency",
                    JsonCursor::bool,
                    !readOnly && CHANGES_SCHEMA.matcher(sql).find());
            RunSqlResult result = run(args, source, new RunSql(sql, readOnly));
            Invalidations invalidations = Invalidations.ofSources(Set.of(source.name()));
            if (check && context.transaction().isProtected()) {
                // The SQL has run: what is managed stays as declared, and what does not fit any more is inconsistent.
                context.editAnyway(context.document(), invalidations);
            } else if (check) {
                Dependents.edit(args, context, context.document(), invalidations, cascade);
            }
            return json(result);
        });
    }

    /** What the database refuses is an error in the arguments. */
    private static RunSqlResult run(JsonCursor args, SourceInfo source, RunSql request) {
        try {
            return source.backend().transport().runSql(source.handle(), request);
        } catch (DatabaseException refused) {
            throw new MetadataApiException(
                    refused.code(),
                    refused.httpStatus(),
                    new JsonPath(args.path()),
                    refused.message(),
                    refused.internal());
        }
    }

    private static SourceInfo sourceOf(ObjectCursor object, JsonCursor args, Context.Changing context) {
        String name = object.optional("source", JsonCursor::string, "default");
        SourceInfo source = context.transaction().schemaCache().sources().get(name);
        if (source == null) {
            throw Context.error(ErrorCode.NOT_EXISTS, args, "source with name \"" + name + "\" does not exist");
        }
        return source;
    }

    private static ObjectNode json(RunSqlResult result) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (result.tuples().isEmpty()) {
            return answer.put("result_type", "CommandOk").putNull("result");
        }
        answer.put("result_type", "TuplesOk");
        ArrayNode rows = answer.putArray("result");
        for (List<@Nullable String> tuple : result.tuples().get()) {
            ArrayNode row = rows.addArray();
            tuple.forEach(value -> row.add(value == null ? "NULL" : value));
        }
        return answer;
    }

    private static JsonNode insert(JsonCursor args, Context.Changing context) {
        return args.arguments(object -> {
            SourceInfo source = sourceOf(object, args, context);
            QualifiedName table = NameReader.qualified(object.required("table"));
            if (source.table(table).isEmpty()) {
                throw Context.error(
                        ErrorCode.NOT_EXISTS, object.required("table"), "table \"" + table + "\" does not exist");
            }
            List<ObjectNode> rows = object.required("objects").list(row -> (ObjectNode) row.objectNode());
            @Nullable JsonCursor returning = object.optional("returning");
            InsertedRows inserted = source.backend()
                    .transport()
                    .insertRows(
                            source.handle(),
                            new InsertRows(
                                    table,
                                    rows,
                                    Optional.ofNullable(returning).map(columns -> columns(columns, source, table))));
            ObjectNode answer = JsonNodeFactory.instance.objectNode().put("affected_rows", inserted.affectedRows());
            inserted.returning().ifPresent(answered -> answer.set("returning", answered));
            return answer;
        });
    }

    /** Names; {@code "*"} stands for all columns. */
    private static List<String> columns(JsonCursor returning, SourceInfo source, QualifiedName table) {
        List<String> names = new ArrayList<>();
        returning.list(JsonCursor::string).forEach(name -> {
            if (name.equals("*")) {
                source.table(table)
                        .ifPresent(info -> names.addAll(info.columns().keySet()));
            } else {
                names.add(name);
            }
        });
        return names;
    }
}
