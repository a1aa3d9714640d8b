package dev.postern.server.websocket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.server.error.ErrorResponses.Told;

/** One connection's side of a sub-protocol: what its client says and what it is told. All on the connection's event loop. */
interface Protocol {
    /** A message: a JSON object. */
    void receive(JsonNode message);

    /** Something else. */
    void receiveGarbage(String why);

    /** Time to say that we are still there. */
    void keepAlive();

    /** {@code {"data":…}}, as bytes. */
    void data(String id, byte[] answer);

    /** An operation that was refused before anything ran. */
    void refused(String id, Told told);

    /** An operation that failed while it ran. */
    void failed(String id, Told told);

    void complete(String id);
}
