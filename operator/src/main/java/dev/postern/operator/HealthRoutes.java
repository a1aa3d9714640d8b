package dev.postern.operator;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What probes ask. The operator lives as long as its process does: what the API server suffers from, a restart does not heal. */
@ApplicationScoped
public class HealthRoutes {
    private static final int OK = 200;
    private static final int NOT_YET = 503;

    private volatile boolean isStarted;

    void routes(@Observes Router router) {
        router.get("/livez").handler(request -> request.response().end("OK"));
        router.get("/readyz")
                .handler(request -> request.response()
                        .setStatusCode(isStarted ? OK : NOT_YET)
                        .end(isStarted ? "OK" : "starting"));
    }

    /** The informers have all there is. */
    void started() {
        isStarted = true;
    }
}
