package dev.postern.server.http;

import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** How long a body may be and how long it may take. (The length of headers is the HTTP server's own limit.) */
final class RequestLimits {
    private final Vertx vertx;
    private final long maxBytes;
    private final Duration patience;

    RequestLimits(Vertx vertx, long maxBytes, Duration patience) {
        this.vertx = vertx;
        this.maxBytes = maxBytes;
        this.patience = patience;
    }

    /** The whole body; fails with 413 or 408. */
    CompletionStage<byte[]> read(HttpServerRequest request) {
        CompletableFuture<byte[]> whole = new CompletableFuture<>();
        if (announcedLength(request) > maxBytes) {
            return CompletableFuture.failedFuture(tooLong());
        }
        Buffer gathered = Buffer.buffer();
        request.handler(chunk -> {
            if (gathered.length() + chunk.length() > maxBytes) {
                whole.completeExceptionally(tooLong());
            } else if (!whole.isDone()) {
                gathered.appendBuffer(chunk);
            }
        });
        request.exceptionHandler(gone -> whole.completeExceptionally(refusal(400, "the request was cut off")));
        request.endHandler(end -> whole.complete(gathered.getBytes()));
        request.resume();
        if (!whole.isDone() && !patience.isZero()) {
            long timer = vertx.setTimer(patience.toMillis(), late -> whole.completeExceptionally(tooSlow()));
            whole.whenComplete((body, error) -> vertx.cancelTimer(timer));
        }
        return whole;
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader("content-length");
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }

    private InvalidRequestException tooLong() {
        return refusal(413, "the request's body is longer than " + maxBytes + " bytes");
    }

    private InvalidRequestException tooSlow() {
        return refusal(408, "the request's body did not arrive within " + patience.toSeconds() + " seconds");
    }

    private static InvalidRequestException refusal(int status, String message) {
        return new InvalidRequestException(ErrorCode.BAD_REQUEST, status, JsonPath.ROOT, message, Optional.empty());
    }
}
