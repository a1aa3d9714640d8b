package dev.postern.server.http;

import dev.postern.engine.session.Session;
import dev.postern.server.auth.RequestHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/**
 * A request as an endpoint sees it: read to its end, its sender known.
 *
 * @param session empty where it does not matter who asks
 * @param byOperator whether an operator has shown its key; it acts as admin
 */
record Call(
        HttpServerRequest http,
        RequestHeaders headers,
        String requestId,
        Optional<Session> session,
        boolean byOperator,
        byte[] body) {
    Session whoAsks() {
        return session.orElseThrow();
    }
}
