package dev.postern.server.http;

import dev.postern.engine.metadataapi.CommandEndpoint;
import dev.postern.server.http.EngineCalls.Health;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServerRoutesTest {
    private static final String SECRET = "x-hasura-admin-secret";

    @Test
    void anAnswerGoesOutAsItCame() {
        try (RunningRoutes routes = new RunningRoutes()) {
            HttpResponse<String> answer = routes.ask("role", "x-hasura-role", "user", "x-request-id", "mine");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"data\":{\"x\":\"user\"}}");
            assertThat(answer.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
            assertThat(answer.headers().firstValue("x-request-id")).contains("mine");
            assertThat(routes.ask("role").headers().firstValue("x-request-id").orElseThrow())
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        }
    }

    @ParameterizedTest
    @CsvSource({"/v1/graphql, unknown, 200", "/v1alpha1/graphql, unknown, 400", "/v1alpha1/graphql, database, 500"})
    void errorsOfGraphql(String path, String document, int status) {
        try (RunningRoutes routes = new RunningRoutes()) {
            HttpResponse<String> answer = routes.send("POST", path, "{\"query\":\"" + document + "\"}");
            assertThat(answer.statusCode()).isEqualTo(status);
            if (document.equals("unknown")) {
                assertThat(answer.body())
                        .isEqualTo("{\"errors\":[{\"message\":\"field 'x' not found in type: 'query_root'\","
                                + "\"extensions\":{\"path\":\"$.selectionSet.x\",\"code\":\"validation-failed\"}}]}");
            }
        }
    }

    @Test
    void internalsAreForAdminUnlessToldOtherwise() {
        try (RunningRoutes routes = new RunningRoutes()) {
            assertThat(routes.ask("database").body()).contains("\"internal\":{\"statement\":\"SELECT 1\"}");
            assertThat(routes.ask("database", "x-hasura-role", "user").body()).doesNotContain("SELECT");
        }
        try (RunningRoutes routes = new RunningRoutes("--admin-internal-errors=false")) {
            assertThat(routes.ask("database").body()).doesNotContain("SELECT");
        }
        try (RunningRoutes routes = new RunningRoutes("--dev-mode")) {
            assertThat(routes.ask("database", "x-hasura-role", "user").body()).contains("SELECT");
        }
    }

    @Test
    void aBugIsToldWithoutItsStackTraceAndLoggedWithIt() {
        try (RunningRoutes routes = new RunningRoutes()) {
            HttpResponse<String> answer = routes.ask("bug", "x-request-id", "buggy");
            assertThat(answer.body())
                    .isEqualTo("{\"errors\":[{\"message\":\"internal error\","
                            + "\"extensions\":{\"path\":\"$\",\"code\":\"unexpected\"}}]}");
            assertThat(routes.logged("unhandled-internal-error"))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.at("/detail/request_id").textValue()).isEqualTo("buggy");
                        assertThat(line.at("/detail/error").textValue()).contains("a bug", "FakeEngine");
                    });
        }
    }

    @Test
    void aBatchIsAnsweredInOrderAndOneErrorDoesNotHarmTheOthers() {
        try (RunningRoutes routes = new RunningRoutes()) {
            String body = "[{\"query\":\"role\"},{\"query\":\"unknown\"},{\"query\":\"big\"}]";
            var answers =
                    RunningRoutes.json(routes.send("POST", "/v1/graphql", body).body());
            assertThat(answers).hasSize(3);
            assertThat(answers.at("/0/data/x").textValue()).isEqualTo("admin");
            assertThat(answers.at("/1/errors/0/extensions/code").textValue()).isEqualTo("validation-failed");
            assertThat(answers.at("/2/data/x").textValue()).hasSize(2000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"query\":", "nope", "{} {}", "\u0000"})
    void malformedJson(String body) {
        try (RunningRoutes routes = new RunningRoutes()) {
            var graphql =
                    RunningRoutes.json(routes.send("POST", "/v1/graphql", body).body());
            assertThat(graphql.at("/errors/0/extensions/code").textValue()).isEqualTo("invalid-json");
            HttpResponse<String> metadata = routes.send("POST", "/v1/metadata", body);
            assertThat(metadata.statusCode()).isEqualTo(400);
            assertThat(metadata.body()).startsWith("{\"error\":\"Error in $: ").endsWith("\"code\":\"invalid-json\"}");
        }
    }

    @Test
    void credentials() {
        try (RunningRoutes routes = new RunningRoutes("--admin-secret", "s3cret")) {
            HttpResponse<String> none = routes.ask("role");
            assertThat(none.statusCode()).isEqualTo(200);
            assertThat(none.body()).contains("required, but not found", "access-denied");
            assertThat(routes.ask("role", SECRET, "s3cret").body()).contains("admin");
            assertThat(routes.send("POST", "/v1/metadata", "{}", SECRET, "wr0ng")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(routes.get("/v1/postern/status").statusCode()).isEqualTo(401);
            assertThat(routes.get("/v1/version").statusCode()).isEqualTo(200);
            assertThat(routes.log()).doesNotContain("s3cret", "wr0ng");
        }
        try (RunningRoutes routes = new RunningRoutes("--admin-secret", "s3cret", "--preserve-401-errors")) {
            assertThat(routes.ask("role").statusCode()).isEqualTo(401);
            assertThat(routes.ask("unknown", SECRET, "s3cret").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void commandsMayWaitAndExplainIsForAdmin() {
        try (RunningRoutes routes = new RunningRoutes()) {
            Map<String, CommandEndpoint> endpoints = Map.of(
                    "/v1/metadata", CommandEndpoint.METADATA,
                    "/v2/query", CommandEndpoint.SCHEMA_AND_DATA,
                    "/v1/query", CommandEndpoint.LEGACY);
            endpoints.forEach((path, endpoint) -> {
                assertThat(routes.send("POST", path, "{\"type\":\"t\"}").body())
                        .isEqualTo("{\"endpoint\":\"" + endpoint + "\",\"virtual\":true,\"type\":\"t\"}");
            });
            HttpResponse<String> explain = routes.send("POST", "/v1/graphql/explain", "{}", "x-hasura-role", "user");
            assertThat(explain.statusCode()).isEqualTo(400);
            assertThat(explain.body()).contains("You have to be an admin to access this endpoint");
        }
    }

    @Test
    void anOperatorHasItsOwnDoor() {
        String key = "x-postern-operator-key";
        String command = "{\"type\":\"t\"}";
        try (RunningRoutes routes = new RunningRoutes("--admin-secret", "s3cret", "--operator-key-from", "KEY")) {
            routes.variables.put("KEY", "k3y");
            assertThat(routes.send("POST", "/v1/metadata", command, key, "k3y").body())
                    .isEqualTo("{\"operator\":true,\"type\":\"t\"}");
            HttpResponse<String> wrong = routes.send("POST", "/v1/metadata", command, key, "no", SECRET, "s3cret");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.body()).contains("access-denied");
            assertThat(routes.send("POST", "/v1/metadata", command, SECRET, "s3cret")
                            .body())
                    .contains("METADATA");
            assertThat(routes.send("POST", "/v1/graphql", "{\"query\":\"role\"}", key, "k3y")
                            .body())
                    .contains("access-denied");
            assertThat(routes.get("/v1/postern/instance", key, "k3y").body())
                    .isEqualTo("{\"is_ready\":true,\"version\":\"1.2.3\"}");
            assertThat(routes.get("/v1/postern/instance", SECRET, "s3cret").statusCode())
                    .isEqualTo(200);
            assertThat(routes.get("/v1/postern/instance").statusCode()).isEqualTo(401);
            assertThat(routes.log()).doesNotContain("k3y", "s3cret");
        }
        try (RunningRoutes routes = new RunningRoutes("--enabled-apis", "graphql", "--operator-key-from", "KEY")) {
            routes.variables.put("KEY", "k3y");
            assertThat(routes.send("POST", "/v1/metadata", command).statusCode())
                    .isEqualTo(404);
            assertThat(routes.send("POST", "/v1/metadata", command, key, "k3y").statusCode())
                    .isEqualTo(200);
        }
        try (RunningRoutes routes = new RunningRoutes()) {
            assertThat(routes.send("POST", "/v1/metadata", command, key, "").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void probes() {
        try (RunningRoutes routes = new RunningRoutes()) {
            assertThat(routes.get("/livez").body()).isEqualTo("OK");
            assertThat(routes.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(routes.get("/healthz").body()).isEqualTo("OK");
            assertThat(routes.get("/healthz").headers().firstValue("content-type"))
                    .contains("text/plain; charset=utf-8");
            routes.engine.health = Health.INCONSISTENT;
            assertThat(routes.get("/hasura/healthz").body()).isEqualTo("WARN: inconsistent objects in schema");
            assertThat(routes.get("/healthz?strict=true").statusCode()).isEqualTo(500);
            routes.engine.health = Health.NO_METADATA_DATABASE;
            routes.engine.ready = false;
            assertThat(routes.get("/healthz").body()).startsWith("ERROR");
            assertThat(routes.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(routes.get("/livez").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNotThere() {
        try (RunningRoutes routes = new RunningRoutes("--enabled-apis", "graphql")) {
            for (String path : List.of("/nope", "/v1/graphql", "/v1/metadata", "/v1alpha1/config")) {
                HttpResponse<String> answer = routes.get(path);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.body())
                        .isEqualTo("{\"error\":\"resource does not exist\",\"path\":\"$\",\"code\":\"not-found\"}");
            }
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        try (RunningRoutes routes = new RunningRoutes("--max-body-length", "2000")) {
            assertThat(routes.ask("x".repeat(1000)).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = routes.send("POST", "/v1/metadata", "x".repeat(2001));
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("longer than 2000 bytes");
        }
    }

    @Test
    void browsersAreToldWhatTheyMay() {
        try (RunningRoutes routes = new RunningRoutes("--cors-domain", "http://a.com, https://*.b.com")) {
            HttpResponse<String> preflight = routes.send(
                    "OPTIONS", "/v1/graphql", "", "origin", "http://a.com", "access-control-request-headers", "x-a");
            assertThat(preflight.statusCode()).isEqualTo(204);
            assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                    .contains("http://a.com");
            assertThat(preflight.headers().firstValue("access-control-allow-headers"))
                    .contains("x-a");
            assertThat(routes.ask("role", "origin", "https://x.b.com")
                            .headers()
                            .firstValue("access-control-allow-credentials"))
                    .contains("true");
            assertThat(routes.ask("role", "origin", "http://evil.com").headers().map())
                    .doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void longAnswersAreCompressed() {
        try (RunningRoutes routes = new RunningRoutes()) {
            assertThat(routes.ask("big", "accept-encoding", "gzip").headers().firstValue("content-encoding"))
                    .contains("gzip");
            assertThat(routes.ask("big").headers().firstValue("content-encoding"))
                    .isEmpty();
            assertThat(routes.ask("role", "accept-encoding", "gzip").headers().firstValue("content-encoding"))
                    .isEmpty();
        }
    }

    @Test
    void eachRequestIsALineInTheLog() throws InterruptedException {
        try (RunningRoutes routes = new RunningRoutes()) {
            routes.ask("role", "x-hasura-user-id", "7", "x-request-id", "r1");
            Thread.sleep(100);
            assertThat(routes.logged("http-log")).singleElement().satisfies(line -> {
                assertThat(line.path("level").textValue()).isEqualTo("info");
                assertThat(line.at("/detail/request_id").textValue()).isEqualTo("r1");
                assertThat(line.at("/detail/operation/user_vars/x-hasura-user-id")
                                .textValue())
                        .isEqualTo("7");
                assertThat(line.at("/detail/operation/query/query").textValue()).isEqualTo("role");
                assertThat(line.at("/detail/operation/response_size").intValue())
                        .isEqualTo(22);
                assertThat(line.at("/detail/http_info/status").intValue()).isEqualTo(200);
                assertThat(line.at("/detail/http_info/url").textValue()).isEqualTo("/v1/graphql");
                assertThat(line.at("/detail/http_info/ip").textValue()).isEqualTo("127.0.0.1");
            });
            routes.get("/readyz");
            Thread.sleep(100);
            assertThat(routes.logged("http-log")).hasSize(1);
        }
    }

    @Test
    void theEndWaitsForWhatIsInFlight() throws InterruptedException {
        try (RunningRoutes routes = new RunningRoutes()) {
            Thread asking = Thread.startVirtualThread(() -> routes.ask("later"));
            Thread.sleep(200);
            long before = System.nanoTime();
            Thread.startVirtualThread(() -> {
                try {
                    Thread.sleep(300);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                routes.engine.later.complete("{}".getBytes());
            });
            routes.inFlight.drain(Duration.ofSeconds(5));
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofMillis(250), Duration.ofSeconds(4));
            assertThat(routes.get("/readyz").statusCode()).isEqualTo(503);
            asking.join();
        }
    }

    @Test
    void whoComesAtTheEndIsAnsweredStill() throws InterruptedException {
        try (RunningRoutes routes = new RunningRoutes()) {
            CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 200; i++) {
                    assertThat(routes.ask("role").statusCode()).isEqualTo(200);
                }
            });
            Thread.sleep(50);
            routes.inFlight.drain(Duration.ofSeconds(10));
            assertThat(asking).isCompleted();
        }
    }
}
