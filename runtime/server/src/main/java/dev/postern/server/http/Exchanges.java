package dev.postern.server.http;

import dev.postern.server.auth.Authenticator;
import dev.postern.server.error.ErrorResponses;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** What all endpoints have in common: a request id, a sender, a body within limits, an answer, a line in the access log. */
final class Exchanges {
    final Authenticator authenticator;
    final RequestLimits limits;
    final CorsPolicy cors;
    final ErrorResponses errors;
    final AccessLog accessLog;
    final InFlight inFlight;

    Exchanges(
            Authenticator authenticator,
            RequestLimits limits,
            CorsPolicy cors,
            ErrorResponses errors,
            AccessLog accessLog,
            InFlight inFlight) {
        this.authenticator = authenticator;
        this.limits = limits;
        this.cors = cors;
        this.errors = errors;
        this.accessLog = accessLog;
        this.inFlight = inFlight;
    }

    Handler<RoutingContext> serving(Endpoint endpoint) {
        return context -> new Exchange(this, endpoint, context).run();
    }
}
