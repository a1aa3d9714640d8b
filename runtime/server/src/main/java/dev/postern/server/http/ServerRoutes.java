package dev.postern.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.metadataapi.CommandEndpoint;
import dev.postern.server.auth.Authenticator;
import dev.postern.server.auth.RequestHeaders;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.config.ServerConfig.Api;
import dev.postern.server.config.ServerConfig.Listen;
import dev.postern.server.error.ErrorResponses;
import dev.postern.server.http.Endpoint.Asks;
import dev.postern.server.http.GraphqlRoute.Statuses;
import dev.postern.server.log.Log;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Which endpoint is where. */
public final class ServerRoutes {
    private final ServerConfig config;
    private final EngineCalls engine;
    private final ErrorResponses errors;
    private final CorsPolicy cors;
    private final InFlight inFlight;
    private final Exchanges exchanges;
    private final Executor mayWait;
    private final String version;
    private final Vertx vertx;

    public ServerRoutes(
            ServerConfig config,
            EngineCalls engine,
            Authenticator authenticator,
            ErrorResponses errors,
            CorsPolicy cors,
            InFlight inFlight,
            Log log,
            Vertx vertx,
            Executor mayWait,
            String version) {
        Listen listen = config.listen();
        this.config = config;
        this.engine = engine;
        this.errors = errors;
        this.cors = cors;
        this.inFlight = inFlight;
        this.mayWait = mayWait;
        this.version = version;
        this.vertx = vertx;
        this.exchanges = new Exchanges(
                authenticator,
                new RequestLimits(vertx, listen.maxBodyBytes(), listen.requestTimeout()),
                cors,
                errors,
                new AccessLog(log),
                inFlight);
    }

    public void mount(Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::preflight);
        if (config.apis().contains(Api.GRAPHQL)) {
            mountGraphql(router);
        }
        if (config.apis().contains(Api.METADATA)) {
            mountMetadata(router);
        }
        if (config.apis().contains(Api.CONFIG)) {
            get(router, "/v1alpha1/config", constant(Reply.json(200, ConfigRoute.body(config, version))));
        }
        if (config.graphiql()) {
            new GraphiqlPage(vertx).mount(router);
        }
        mountOperators(router);
        mountHealth(router);
        router.route().order(Integer.MAX_VALUE).handler(exchanges.serving(notFound()));
    }

    private void mountGraphql(Router router) {
        Statuses usual = config.access().preserve401() ? Statuses.ALL_BUT_401_ARE_200 : Statuses.ALWAYS_200;
        post(router, "/v1/graphql", graphql(usual));
        post(router, "/v1alpha1/graphql", graphql(Statuses.REAL));
    }

    private GraphqlRoute graphql(Statuses statuses) {
        return new GraphqlRoute(engine, errors, statuses, !config.logs().queryOnlyOnError());
    }

    private void mountMetadata(Router router) {
        post(router, "/v1/metadata", commands(CommandEndpoint.METADATA, Asks.SENDER_OR_OPERATOR));
        post(router, "/v2/query", commands(CommandEndpoint.SCHEMA_AND_DATA, Asks.SENDER));
        post(router, "/v1/query", commands(CommandEndpoint.LEGACY, Asks.SENDER));
        post(router, "/v1/graphql/explain", new ExplainRoute(engine));
        post(router, "/v1alpha1/graphql/explain", new ExplainRoute(engine));
    }

    private MetadataRoute commands(CommandEndpoint endpoint, Asks asks) {
        return new MetadataRoute(endpoint, engine, mayWait, config.logs().metadataQueries(), asks);
    }

    /** An operator finds its door also where there is none for others. */
    private void mountOperators(Router router) {
        if (config.isManaged() && !config.apis().contains(Api.METADATA)) {
            Handler<RoutingContext> commands =
                    exchanges.serving(commands(CommandEndpoint.METADATA, Asks.SENDER_OR_OPERATOR));
            router.post("/v1/metadata").handler(context -> {
                if (context.request().headers().contains(Authenticator.OPERATOR_KEY)) {
                    commands.handle(context);
                } else {
                    context.next();
                }
            });
        }
        get(router, "/v1/postern/instance", new InstanceRoute(engine, mayWait, version));
    }

    private void mountHealth(Router router) {
        HealthRoute health = new HealthRoute(engine, inFlight, mayWait);
        get(router, "/healthz", health.healthz());
        get(router, "/hasura/healthz", health.healthz());
        get(router, "/livez", health.livez());
        get(router, "/readyz", health.readyz());
        get(router, "/v1/postern/status", health.status());
        get(
                router,
                "/v1/version",
                constant(Reply.json(200, JsonNodeFactory.instance.objectNode().put("version", version))));
    }

    private void post(Router router, String path, Endpoint endpoint) {
        router.post(path).handler(exchanges.serving(endpoint));
    }

    private void get(Router router, String path, Endpoint endpoint) {
        Route route = router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
        route.handler(exchanges.serving(endpoint));
    }

    private void preflight(RoutingContext context) {
        if (context.request().method() != HttpMethod.OPTIONS) {
            context.next();
            return;
        }
        RequestHeaders headers = RequestHeaders.of(context.request().headers());
        if (!cors.isPreflight(headers.get("origin"))) {
            context.next();
            return;
        }
        cors.answer(headers.get("origin"), context.response().headers());
        cors.answerPreflight(
                headers.get("access-control-request-headers"),
                context.response().headers());
        context.response().setStatusCode(204).end();
    }

    private static Endpoint constant(Reply reply) {
        return HealthRoute.open(call -> CompletableFuture.completedStage(reply));
    }

    private static Endpoint notFound() {
        return HealthRoute.open(call -> CompletableFuture.failedStage(
                new InvalidRequestException(ErrorCode.NOT_FOUND, JsonPath.ROOT, "resource does not exist")));
    }
}
