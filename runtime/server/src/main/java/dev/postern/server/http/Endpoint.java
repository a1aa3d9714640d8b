package dev.postern.server.http;

import dev.postern.server.error.ErrorResponses.Told;
import java.util.concurrent.CompletionStage;

/** One thing that can be asked over HTTP. {@link Exchanges} does all that endpoints have in common. */
interface Endpoint {

    /**
     * Called on the event loop, so it must not wait: what waits happens elsewhere and completes the stage. A failed stage and
     * a thrown exception are the same: {@link #failure} says how the client is told.
     */
    CompletionStage<Reply> answer(Call call);

    default Reply failure(Told told) {
        return Reply.json(told.status(), told.plain()).failed(told.plain());
    }

    /** Whether answers are worth a line in the access log; probes' are not, unless something is wrong. */
    default boolean isLogged() {
        return true;
    }

    /** Whose credentials matter. */
    default Asks asks() {
        return Asks.SENDER;
    }

    /** Who an endpoint is for. */
    enum Asks {
        /** Everybody: nobody is asked for anything. */
        NOBODY,
        /** Whoever has a session. */
        SENDER,
        /** The same, and an operator, which shows its key. */
        SENDER_OR_OPERATOR
    }
}
