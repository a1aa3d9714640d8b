package dev.postern.server.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@code GET /}: GraphiQL, with a picker of roles and session variables. All of it comes from here, nothing from elsewhere. */
final class GraphiqlPage {
    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "page.css", "text/css; charset=utf-8",
            "page.js", "text/javascript; charset=utf-8",
            "graphiql.min.css", "text/css; charset=utf-8",
            "graphiql.min.js", "text/javascript; charset=utf-8",
            "react.production.min.js", "text/javascript; charset=utf-8",
            "react-dom.production.min.js", "text/javascript; charset=utf-8");

    /** Editors set styles by script; nothing else may be brought in, and nobody may frame the page. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

    private final Vertx vertx;
    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    private record Asset(byte[] bytes, Optional<byte[]> gzip) {}

    GraphiqlPage(Vertx vertx) {
        this.vertx = vertx;
    }

    void mount(Router router) {
        router.get("/").handler(context -> serve(context, "index.html"));
        router.get("/console").handler(GraphiqlPage::home);
        router.get("/console/*").handler(GraphiqlPage::home);
        for (String name : TYPES.keySet()) {
            router.get("/graphiql/" + name).handler(context -> serve(context, name));
        }
    }

    private static void home(RoutingContext context) {
        context.response().setStatusCode(302).putHeader("Location", "/").end();
    }

    private void serve(RoutingContext context, String name) {
        boolean takesGzip = Optional.ofNullable(context.request().getHeader("accept-encoding"))
                .filter(header -> header.contains("gzip"))
                .isPresent();
        vertx.executeBlocking(() -> assets.computeIfAbsent(name, GraphiqlPage::load))
                .onSuccess(asset -> respond(context.response(), name, asset, takesGzip))
                .onFailure(context::fail);
    }

    private static void respond(HttpServerResponse response, String name, Asset asset, boolean takesGzip) {
        response.putHeader("Content-Type", TYPES.get(name));
        response.putHeader("Content-Security-Policy", POLICY);
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Cache-Control", "no-cache");
        boolean compressed = takesGzip && asset.gzip().isPresent();
        if (compressed) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.end(Buffer.buffer(compressed ? asset.gzip().orElseThrow() : asset.bytes()));
    }

    private static Asset load(String name) {
        try (InputStream in = GraphiqlPage.class.getResourceAsStream("graphiql/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the asset " + name + " was not built in");
            }
            byte[] bytes = in.readAllBytes();
            return new Asset(bytes, Compression.gzip(bytes, Optional.of("gzip")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
