package dev.postern.operator.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.metadata.Managed;
import dev.postern.metadata.ManagedPolicy;
import dev.postern.metadata.MetadataDocument;
import dev.postern.metadata.json.JsonCursor;
import dev.postern.metadata.json.ManagedReader;
import dev.postern.metadata.json.ManagedWriter;
import dev.postern.metadata.json.MetadataWriter;
import dev.postern.operator.metadata.InstanceState.Inconsistency;
import dev.postern.operator.metadata.InstanceState.Mark;
import dev.postern.operator.metadata.InstanceState.Stored;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Speaks to one instance at its own address, so also to one that takes no requests yet. Blocks. */
public final class MetadataClient {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ASK = Duration.ofSeconds(5);
    private static final Duration REPLACE = Duration.ofSeconds(60);
    /** Types of objects without which nothing that attaches to them is there. */
    private static final Set<String> WHOLE = Set.of("source", "table");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final BooleanSupplier mayWrite;

    /** @param mayWrite whether this operator is still the one that leads */
    public MetadataClient(BooleanSupplier mayWrite) {
        this.mayWrite = mayWrite;
    }

    /** What the instance serves, and what is stored. */
    public InstanceState state(InstanceAddress address, String key) throws InstanceException {
        JsonNode answer =
                send(request(address, "/v1/postern/instance", key).timeout(ASK).GET());
        return new InstanceState(
                address,
                answer.path("resource_version").isNumber()
                        ? answer.path("resource_version").longValue()
                        : null,
                stored(answer.path("stored")),
                answer.path("error").asText(null),
                inconsistencies(answer.path("inconsistent_objects")));
    }

    private static @Nullable Stored stored(JsonNode stored) {
        if (!stored.isObject()) {
            return null;
        }
        JsonNode mark = stored.path("managed");
        return new Stored(
                stored.path("resource_version").longValue(),
                stored.path("hash").asText(null),
                mark.isObject()
                        ? new Mark(
                                mark.path("engine").asText(),
                                mark.path("policy").asText().equals("Warn")
                                        ? ManagedPolicy.WARN
                                        : ManagedPolicy.CORRECT,
                                mark.path("hash").asText())
                        : null);
    }

    private static List<Inconsistency> inconsistencies(JsonNode objects) {
        List<Inconsistency> inconsistencies = new ArrayList<>();
        objects.forEach(object -> inconsistencies.add(new Inconsistency(
                ManagedReader.key(JsonCursor.root(object.path("object"))),
                WHOLE.contains(object.path("type").asText()),
                object.path("reason").asText())));
        return inconsistencies;
    }

    /**
     * Replaces the document and its mark.
     *
     * @param expectedVersion that the stored document has
     * @param managed null to give the metadata free
     * @throws InstanceException also when the document has another version by now: {@link InstanceException#isConflict}
     */
    public void replace(
            InstanceAddress address,
            String key,
            MetadataDocument document,
            long expectedVersion,
            @Nullable Managed managed)
            throws InstanceException {
        if (!mayWrite.getAsBoolean()) {
            throw new InstanceException(0, "this operator does not lead any more");
        }
        ObjectNode body = JSON.createObjectNode()
                .put("type", "replace_metadata")
                .put("version", 2)
                .put("resource_version", expectedVersion);
        ObjectNode arguments = body.putObject("args").put("allow_inconsistent_metadata", true);
        arguments.set("metadata", new MetadataWriter().document(document));
        arguments.set("managed", managed == null ? JSON.nullNode() : ManagedWriter.managed(managed));
        send(request(address, "/v1/metadata", key)
                .timeout(REPLACE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static HttpRequest.Builder request(InstanceAddress address, String path, String key) {
        return HttpRequest.newBuilder(URI.create("http://" + address.authority() + path))
                .header("X-Postern-Operator-Key", key);
    }

    private JsonNode send(HttpRequest.Builder request) throws InstanceException {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode body = parse(response.body());
            if (response.statusCode() != 200) {
                throw new InstanceException(response.statusCode(), refusal(response.statusCode(), body));
            }
            return body;
        } catch (InstanceException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InstanceException(0, "interrupted");
        } catch (IOException e) {
            throw new InstanceException(0, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    private static String refusal(int status, JsonNode body) {
        JsonNode first = body instanceof ArrayNode list && !list.isEmpty() ? list.get(0) : body;
        String message = first.path("error").asText("");
        return message.isEmpty() ? "HTTP " + status : message;
    }
}
