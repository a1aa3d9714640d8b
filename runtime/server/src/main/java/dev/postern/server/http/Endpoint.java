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

    /** Whether it matters who asks. */
    default boolean asksWho() {
        return true;
    }
}
