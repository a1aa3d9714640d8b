package dev.postern.engine.metadataapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.error.MetadataApiException;
import dev.postern.engine.error.RequestException;
import dev.postern.engine.schemacache.Invalidations;
import dev.postern.engine.schemacache.SchemaCache;
import dev.postern.engine.schemasync.ChangeTerms;
import dev.postern.engine.schemasync.MetadataChanges;
import dev.postern.engine.session.Session;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.MetadataException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs commands of {@code /v1/metadata}, {@code /v2/query} and {@code /v1/query}: {@code {type, version, args,
 * resource_version}}. Blocks. A command takes effect as a whole or not at all; {@code bulk} is one command.
 */
public final class MetadataApi {
    private static final Set<String> BULK = Set.of("bulk", "bulk_atomic", "concurrent_bulk");
    private static final String BULK_KEEP_GOING = "bulk_keep_going";

    private final Supplier<SchemaCache> current;
    private final MetadataChanges changes;
    private final CommandTable commands = new CommandTable();

    /** @param current what is served; throws a {@link RequestException} while nothing is */
    public MetadataApi(Supplier<SchemaCache> current, MetadataChanges changes) {
        this.current = current;
        this.changes = changes;
    }

    /**
     * @param body the request as JSON
     * @return what the command answers
     * @throws RequestException when the command is refused; nothing has changed then
     */
    public JsonNode run(CommandEndpoint endpoint, JsonNode body, Session session) {
        return run(endpoint, body, session, false);
    }

    /** As {@link #run}, by the operator that manages the metadata. */
    public JsonNode runByOperator(CommandEndpoint endpoint, JsonNode body, Session session) {
        return run(endpoint, body, session, true);
    }

    private JsonNode run(CommandEndpoint endpoint, JsonNode body, Session session, boolean byOperator) {
        if (!session.isAdmin()) {
            throw new MetadataApiException(
                    ErrorCode.ACCESS_DENIED,
                    400,
                    JsonPath.ROOT.key("args"),
                    "restricted access : admin only",
                    Optional.empty());
        }
        try {
            Request request = Request.read(JsonCursor.root(body));
            return changes(endpoint, request)
                    ? changes.change(
                            request.terms(byOperator),
                            transaction -> change(
                                    endpoint,
                                    request,
                                    new Context.Changing(transaction, session, request.version(), byOperator)))
                    : show(endpoint, request, new Context(current.get(), session, request.version()));
        } catch (MetadataException unreadable) {
            throw readable(unreadable);
        }
    }

    private static int version(JsonCursor cursor) {
        int version = cursor.integer();
        if (version != 1 && version != 2) {
            throw cursor.error("expected 1 or 2, encountered " + version);
        }
        return version;
    }

    /** One command as it was sent. {@code args} is at {@code $.args}, or deeper within a bulk. */
    private record Request(String type, int version, JsonCursor args, OptionalLong resourceVersion) {
        static Request read(JsonCursor body) {
            return body.arguments(object -> {
                String type = object.string("type");
                int version = object.optional("version", MetadataApi::version, 1);
                JsonCursor args = object.optional("args");
                JsonCursor expected = object.optional("resource_version");
                object.optional("source");
                return new Request(
                        type,
                        version,
                        args == null
                                ? JsonCursor.at(JsonNodeFactory.instance.objectNode(), body.path() + ".args")
                                : args,
                        expected == null
                                ? OptionalLong.empty()
                                : OptionalLong.of(expected.number().longValue()));
            });
        }

        ChangeTerms terms(boolean byOperator) {
            return new ChangeTerms(resourceVersion, byOperator, type.equals(DocumentCommands.REPLACE));
        }

        boolean isBulk() {
            return BULK.contains(type) || type.equals(BULK_KEEP_GOING);
        }
    }

    private boolean changes(CommandEndpoint endpoint, Request request) {
        if (request.isBulk()) {
            return request.args().list(Request::read).stream().anyMatch(each -> changes(endpoint, each));
        }
        return command(endpoint, request) instanceof Command.Change;
    }

    private Command command(CommandEndpoint endpoint, Request request) {
        return commands.find(endpoint, request.type()).orElseThrow(() -> unknown(endpoint, request));
    }

    private static MetadataApiException unknown(CommandEndpoint endpoint, Request request) {
        String where = endpoint.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new MetadataApiException(
                ErrorCode.PARSE_FAILED,
                JsonPath.ROOT.key("type"),
                "unknown " + where + " command: \"" + request.type() + "\"");
    }

    private JsonNode show(CommandEndpoint endpoint, Request request, Context context) {
        if (request.isBulk()) {
            ArrayNode answers = JsonNodeFactory.instance.arrayNode();
            request.args()
                    .list(Request::read)
                    .forEach(each -> answers.add(show(
                            endpoint, each, new Context(context.schemaCache(), context.session(), each.version()))));
            return answers;
        }
        return switch (command(endpoint, request)) {
            case Command.Show show -> show.show(request.args(), context);
            case Command.Change ignored -> throw new IllegalStateException(request.type() + " changes something");
        };
    }

    private JsonNode change(CommandEndpoint endpoint, Request request, Context.Changing context) {
        if (request.type().equals(BULK_KEEP_GOING)) {
            return keepGoing(endpoint, request, context);
        }
        if (request.isBulk()) {
            ArrayNode answers = JsonNodeFactory.instance.arrayNode();
            request.args()
                    .list(Request::read)
                    .forEach(each -> answers.add(change(endpoint, each, context.withVersion(each.version()))));
            return answers;
        }
        return switch (command(endpoint, request)) {
            case Command.Show show -> show.show(request.args(), context.now());
            case Command.Change change -> change.change(request.args(), context);
        };
    }

    /** Every command by itself: one that is refused is answered with its error, and its edit is undone. */
    private JsonNode keepGoing(CommandEndpoint endpoint, Request request, Context.Changing context) {
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        for (Request each : request.args().list(Request::read)) {
            SchemaCache before = context.transaction().schemaCache();
            try {
                answers.add(change(endpoint, each, context.withVersion(each.version())));
            } catch (MetadataException unreadable) {
                answers.add(undo(context, before, readable(unreadable)));
            } catch (RequestException refused) {
                answers.add(undo(context, before, refused));
            }
        }
        return answers;
    }

    private static JsonNode undo(Context.Changing context, SchemaCache before, RequestException refused) {
        context.editAnyway(before.document(), Invalidations.NONE);
        return JsonNodeFactory.instance
                .objectNode()
                .put("code", refused.code().wire())
                .put("error", refused.message())
                .put("path", refused.path().text());
    }

    /** Arguments that cannot be read: Hasura shows where they are within the arguments of a single command. */
    private static MetadataApiException readable(MetadataException unreadable) {
        String path = unreadable.path();
        boolean ofOne = path.startsWith("$.args.");
        return new MetadataApiException(
                ErrorCode.PARSE_FAILED,
                new JsonPath(ofOne ? "$" + path.substring("$.args".length()) : path),
                String.valueOf(unreadable.getMessage()));
    }
}
