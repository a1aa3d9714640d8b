package dev.postern.server.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.RequestException;
import dev.postern.engine.metadataapi.CommandEndpoint;
import dev.postern.engine.session.Role;
import dev.postern.engine.session.Session;
import dev.postern.engine.session.SessionVariables;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.json.MetadataWriter;
import dev.postern.server.http.EngineCalls;
import dev.postern.server.local.Folder.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands a folder's metadata to the engine, as a client of its metadata API would: {@code replace_metadata}. */
final class Application {
    private static final Session ADMIN =
            new Session(Role.ADMIN, new SessionVariables(Map.of("x-hasura-role", Role.ADMIN.name())), false);

    private final EngineCalls engine;
    private final Console console;

    Application(EngineCalls engine, Console console) {
        this.engine = engine;
        this.console = console;
    }

    /** Says what is not served of it. */
    void applyWhatFits(Reading reading) {
        try {
            JsonNode answer = replace(reading, true);
            List<String> wrong = Inconsistent.describe(answer.path("inconsistent_objects"), reading);
            if (!wrong.isEmpty()) {
                console.event("not all of the folder is served:");
                console.list(wrong);
            }
            announce(reading);
        } catch (RequestException refused) {
            console.event("nothing of the folder is served:");
            console.list(reasons(refused, reading));
        }
    }

    /** Why nothing was applied, or empty if all was. */
    Optional<List<String>> applyAllOrNothing(Reading reading) {
        long started = System.nanoTime();
        try {
            replace(reading, false);
            announce(reading);
            console.event("live after %d ms".formatted((System.nanoTime() - started) / 1_000_000));
            return Optional.empty();
        } catch (RequestException refused) {
            return Optional.of(reasons(refused, reading));
        }
    }

    private JsonNode replace(Reading reading, boolean whateverIsWrong) {
        ObjectNode command = JsonNodeFactory.instance.objectNode();
        command.put("type", "replace_metadata").put("version", 2);
        ObjectNode arguments = command.putObject("args");
        arguments.put("allow_inconsistent_metadata", whateverIsWrong);
        arguments.set(
                "metadata", new MetadataWriter().document(reading.assembled().document()));
        return engine.runMetadata(CommandEndpoint.METADATA, command, ADMIN);
    }

    private static List<String> reasons(RequestException refused, Reading reading) {
        List<String> objects = refused.internal()
                .filter(JsonNode::isArray)
                .map(internal -> Inconsistent.describe(internal, reading))
                .orElse(List.of());
        return objects.isEmpty() ? List.of(refused.path() + ": " + refused.message()) : objects;
    }

    /** {@code 14 tables and 38 permissions}. */
    private void announce(Reading reading) {
        MetadataDocument document = reading.assembled().document();
        long tables = document.sources().stream()
                .mapToLong(source -> source.tables().size())
                .sum();
        int permissions = reading.read().resources().permissions().size();
        int triggers = reading.read().resources().eventTriggers().size();
        console.event(tables + " tables, " + permissions + " permissions"
                + (triggers == 0 ? "" : "; event triggers are kept, and not delivered yet: " + triggers));
    }
}
