package dev.postern.server.http;

import dev.postern.engine.session.Session;
import dev.postern.server.auth.Authenticator;
import dev.postern.server.auth.RequestHeaders;
import dev.postern.server.http.AccessLog.Measures;
import dev.postern.server.http.Endpoint.Asks;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One request on its way through an {@link Endpoint}: who asks → body → answer → response → log. Lives on its event loop. */
final class Exchange {
    private final Exchanges shared;
    private final Endpoint endpoint;
    private final HttpServerRequest request;
    private final Context eventLoop;
    private final RequestHeaders headers;
    private final String requestId;
    private final long started = System.nanoTime();
    private long read = started;
    private Optional<Session> session = Optional.empty();
    private boolean byOperator;

    Exchange(Exchanges shared, Endpoint endpoint, RoutingContext context) {
        this.shared = shared;
        this.endpoint = endpoint;
        this.request = context.request();
        this.eventLoop = context.vertx().getOrCreateContext();
        this.headers = RequestHeaders.of(request.headers());
        this.requestId = RequestId.of(headers);
    }

    void run() {
        if (endpoint.isLogged()) {
            shared.inFlight.begin();
        } else {
            shared.inFlight.beginProbe();
        }
        answer().exceptionally(this::failure).whenComplete((reply, broken) -> {
            // The last resort, should telling the failure fail: an answer must come, or the client waits for ever.
            Reply sure = reply != null ? reply : failure(broken);
            eventLoop.runOnContext(now -> respond(sure));
        });
    }

    private CompletionStage<Reply> answer() {
        try {
            identify();
            return shared.limits.read(request).thenCompose(this::answer);
        } catch (RuntimeException failed) {
            request.resume();
            return CompletableFuture.failedStage(failed);
        }
    }

    private void identify() {
        byOperator = endpoint.asks() == Asks.SENDER_OR_OPERATOR && shared.authenticator.isOperator(headers);
        if (byOperator) {
            session = Optional.of(Authenticator.OPERATOR);
        } else if (endpoint.asks() != Asks.NOBODY) {
            session = Optional.of(shared.authenticator.authenticate(headers));
        }
    }

    private CompletionStage<Reply> answer(byte[] body) {
        read = System.nanoTime();
        return endpoint.answer(new Call(request, headers, requestId, session, byOperator, body));
    }

    private Reply failure(@Nullable Throwable error) {
        Throwable cause = error == null ? new IllegalStateException("an endpoint answered nothing") : error;
        return endpoint.failure(shared.errors.tell(cause, session, requestId));
    }

    private void respond(Reply reply) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            shared.inFlight.end();
            return;
        }
        Optional<byte[]> compressed = Compression.gzip(reply.body(), headers.get("accept-encoding"));
        byte[] body = compressed.orElse(reply.body());
        Optional<String> encoding = compressed.map(gzip -> "gzip");
        response.setStatusCode(reply.status());
        response.putHeader("Content-Type", reply.contentType());
        response.putHeader(RequestId.HEADER, requestId);
        encoding.ifPresent(name -> response.putHeader("Content-Encoding", name));
        shared.cors.answer(headers.get("origin"), response.headers());
        if (mustClose(reply)) {
            response.putHeader("Connection", "close");
        }
        response.end(Buffer.buffer(body)).onComplete(written -> ended());
        if (endpoint.isLogged() || reply.status() >= 400) {
            Measures measures = new Measures(read - started, System.nanoTime() - read, body.length, encoding);
            shared.accessLog.write(request, requestId, session, reply, measures);
        }
    }

    private void ended() {
        shared.inFlight.end();
        if (request.version() == HttpVersion.HTTP_2 && shared.inFlight.isDraining()) {
            // The client should go elsewhere; what is on its way meanwhile is answered.
            request.connection().goAway(0);
        }
    }

    /** A connection ends when the server does, and when its client is not listened to any more. */
    private boolean mustClose(Reply reply) {
        boolean unread = reply.status() == 413 || reply.status() == 408;
        return request.version() != HttpVersion.HTTP_2 && (unread || shared.inFlight.isDraining());
    }
}
