package dev.postern.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.metadataapi.CommandEndpoint;
import dev.postern.engine.request.GraphqlRequest;
import dev.postern.engine.session.Session;
import java.util.concurrent.CompletionStage;

/** What the endpoints ask of the engine. */
public interface EngineCalls {

    /** {@code {"data":{…}}} as UTF-8; fails with a {@code RequestException}. Called on the event loop. */
    CompletionStage<byte[]> answer(GraphqlRequest request, Session session);

    /** {@code [{"field":…,"sql":…,"plan":[…]}]}. */
    CompletionStage<byte[]> explain(GraphqlRequest request, Session session);

    /** A command of the metadata API. May wait: called on a virtual thread. */
    JsonNode runMetadata(CommandEndpoint endpoint, JsonNode body, Session session);

    /** A command at {@code /v1/metadata} by the operator that manages the metadata. As {@link #runMetadata}. */
    JsonNode runByOperator(JsonNode body, Session session);

    /** What an operator wants to know of this instance, also when it is not ready. May wait: called on a virtual thread. */
    ObjectNode instance();

    /** Whether GraphQL can be answered. Does not wait. */
    boolean isReady();

    /** How the metadata database and the metadata are. May wait: called on a virtual thread. */
    Health health();

    /** What this instance serves, and the others. May wait: called on a virtual thread. */
    JsonNode status();

    /** What {@code /healthz} tells apart. */
    enum Health {
        FINE,
        INCONSISTENT,
        NO_METADATA_DATABASE
    }
}
