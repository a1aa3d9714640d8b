package dev.postern.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.server.auth.Authenticator;
import dev.postern.server.config.CommandLine;
import dev.postern.server.config.Invocation;
import dev.postern.server.config.ServerConfig;
import dev.postern.server.config.ServerConfigReader;
import dev.postern.server.error.ErrorResponses;
import dev.postern.server.log.JsonLog;
import dev.postern.server.log.Log;
import dev.postern.server.log.LogLevel;
import dev.postern.server.log.UnhandledErrors;
import dev.postern.server.websocket.WebSockets;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The routes on a real port, without Quarkus and before a {@link FakeEngine}. */
public final class RunningRoutes implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final FakeEngine engine = new FakeEngine();
    /** What secrets stand in, by variable. */
    public final Map<String, String> variables = new ConcurrentHashMap<>();

    public final InFlight inFlight = new InFlight();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    public final WebSockets webSockets;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public RunningRoutes(String... flags) {
        List<String> words = new ArrayList<>(List.of("serve"));
        words.addAll(Arrays.asList(flags));
        Invocation.Serve serve = (Invocation.Serve) CommandLine.parse(words, Map.of(), "1.2.3");
        ServerConfig config = ServerConfigReader.read(serve.options());
        Log log = new JsonLog(written, LogLevel.DEBUG, config.logs().types());
        ErrorResponses errors = new ErrorResponses(
                config.engine().devMode(), config.engine().adminInternalErrors(), new UnhandledErrors(log));
        Router router = Router.router(vertx);
        Authenticator authenticator =
                new Authenticator(config.access(), name -> Optional.ofNullable(variables.get(name)));
        CorsPolicy cors = new CorsPolicy(config.cors());
        webSockets = new WebSockets(engine, authenticator, errors, cors, config.sockets(), inFlight, log, vertx);
        webSockets.mount(router);
        HttpServerOptions options = new HttpServerOptions().setPort(0).setHost("127.0.0.1");
        WebSockets.configure(options, config.sockets());
        new ServerRoutes(
                        config,
                        engine,
                        authenticator,
                        errors,
                        cors,
                        inFlight,
                        log,
                        vertx,
                        Executors.newVirtualThreadPerTaskExecutor(),
                        "1.2.3")
                .mount(router);
        server = vertx.createHttpServer(options)
                .requestHandler(router)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public int port() {
        return server.actualPort();
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Asks {@code document} of {@code /v1/graphql}. */
    HttpResponse<String> ask(String document, String... headers) {
        return send("POST", "/v1/graphql", "{\"query\":\"" + document + "\"}", headers);
    }

    /** The log's lines of one type. A line is written just after the answer, so the caller may have to look again. */
    public List<JsonNode> logged(String type) {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(RunningRoutes::json)
                .filter(line -> line.path("type").textValue().equals(type))
                .toList();
    }

    String log() {
        return written.toString(StandardCharsets.UTF_8);
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException notJson) {
            throw new IllegalStateException(text, notJson);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
