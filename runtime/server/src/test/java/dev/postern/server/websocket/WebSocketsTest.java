package dev.postern.server.websocket;

import dev.postern.server.http.RunningRoutes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WebSocketsTest {
    private static final String NEW = "graphql-transport-ws";
    private static final String OLD = "graphql-ws";
    private static final String[] SLOW_KEEP_ALIVE = {"--websocket-keepalive", "60"};
    private static final String ERROR = "{'message':'field 'x' not found in type: 'query_root'',"
            + "'extensions':{'path':'$.selectionSet.x','code':'validation-failed'}}";
    private static final String PLAIN_ERROR = "{'error':'field 'x' not found in type: 'query_root'',"
            + "'path':'$.selectionSet.x','code':'validation-failed'}";
    private static final String FAILURE =
            "{'message':'database query error','extensions':{'path':'$','code':'unexpected'}}";

    private static SocketClient connect(RunningRoutes routes, String protocol) {
        return connect(routes, "/v1/graphql", protocol, Map.of("x-hasura-role", "user"));
    }

    private static SocketClient connect(
            RunningRoutes routes, String path, String protocol, Map<String, String> headers) {
        return new SocketClient(routes.port(), path, Optional.of(protocol), headers);
    }

    @Test
    void transportWs() throws InterruptedException {
        try (RunningRoutes routes = new RunningRoutes(SLOW_KEEP_ALIVE);
                SocketClient client = connect(routes, NEW)) {
            assertThat(client.protocol()).isEqualTo(NEW);
            client.say("{'type':'connection_init'}");
            assertThat(client.hear()).isEqualTo("{'type':'connection_ack'}");
            client.say("{'type':'subscribe','id':'1','payload':{'query':'role'}}");
            assertThat(client.hear()).isEqualTo("{'type':'next','id':'1','payload':{'data':{'x':'user'}}}");
            assertThat(client.hear()).isEqualTo("{'type':'complete','id':'1'}");
            client.say("{'type':'subscribe','id':'1','payload':{'query':'unknown'}}");
            assertThat(client.hear()).isEqualTo("{'type':'error','id':'1','payload':[" + ERROR + "]}");
            assertThat(client.hear()).isEqualTo("{'type':'complete','id':'1'}");
            client.say("{'type':'subscribe','id':'2','payload':{'query':'database'}}");
            assertThat(client.hear()).isEqualTo("{'type':'error','id':'2','payload':[" + FAILURE + "]}");
            assertThat(client.hear()).isEqualTo("{'type':'complete','id':'2'}");
            client.say("{'type':'ping','payload':{'a':1}}");
            assertThat(client.hear()).isEqualTo("{'type':'pong','payload':{'a':1}}");
            client.say("{'type':'subscribe','id':'3','payload':{'variables':{}}}");
            assertThat(client.hear()).contains("key \\'query\\' not found");
        }
    }

    @Test
    void legacy() throws InterruptedException {
        try (RunningRoutes routes = new RunningRoutes(SLOW_KEEP_ALIVE);
                SocketClient client = connect(routes, OLD)) {
            client.say("{'type':'start','id':'0','payload':{'query':'role'}}");
            assertThat(client.hear()).contains("'type':'error'", "start received before the connection is initialised");
            client.say("{'type':'connection_init','payload':{'headers':{'X-Hasura-Role':'editor'}}}");
            assertThat(client.hear()).isEqualTo("{'type':'connection_ack'}");
            assertThat(client.hear()).isEqualTo("{'type':'ka'}");
            client.say("{'type':'start','id':'1','payload':{'query':'role'}}");
            assertThat(client.hear()).isEqualTo("{'type':'data','id':'1','payload':{'data':{'x':'editor'}}}");
            assertThat(client.hear()).isEqualTo("{'type':'complete','id':'1'}");
            client.say("{'type':'start','id':'1','payload':{'query':'unknown'}}");
            assertThat(client.hear()).isEqualTo("{'type':'error','id':'1','payload':{'errors':[" + ERROR + "]}}");
            assertThat(client.hear()).isEqualTo("{'type':'complete','id':'1'}");
            client.say("{'type':'start','id':'1','payload':{'query':'database'}}");
            assertThat(client.hear()).isEqualTo("{'type':'data','id':'1','payload':{'errors':[" + FAILURE + "]}}");
            assertThat(client.hear()).isEqualTo("{'type':'complete','id':'1'}");
            client.say("nonsense");
            assertThat(client.hear()).isEqualTo("{'type':'connection_error','payload':'the message is not JSON'}");
            client.say("{'type':'connection_terminate'}");
            assertThat(client.closed()).startsWith("1000");
        }
    }

    @Test
    void withoutASubProtocolTheOlderOneIsSpoken() throws InterruptedException {
        try (RunningRoutes routes = new RunningRoutes(SLOW_KEEP_ALIVE);
                SocketClient client = new SocketClient(routes.port(), "/v1/graphql", Optional.empty(), Map.of())) {
            client.say("{'type':'connection_init','payload':null}");
            client.hear();
            assertThat(client.hear()).isEqualTo("{'type':'ka'}");
        }
    }

    @Test
    void errorsAreOfTheOldShapeAtTheOldPath() throws InterruptedException {
        try (RunningRoutes routes = new RunningRoutes(SLOW_KEEP_ALIVE);
                SocketClient client = connect(routes, "/v1alpha1/graphql", OLD, Map.of())) {
            client.say("{'type':'connection_init'}");
            client.hear();
            client.hear();
            client.say("{'type':'start','id':'1','payload':{'query':'unknown'}}");
            assertThat(client.hear()).isEqualTo("{'type':'error','id':'1','payload':" + PLAIN_ERROR + "}");
        }
    }

    @Test
    void whoIsNotAllowedIsClosed() throws InterruptedException {
        String init = "{'type':'connection_init','payload':{'headers':{'x-hasura-admin-secret':'wr0ng'}}}";
        try (RunningRoutes routes = new RunningRoutes("--admin-secret", "s3cret")) {
            try (SocketClient client = connect(routes, NEW)) {
                client.say(init);
                assertThat(client.closed()).isEqualTo("4403 {\"server_error_msg\":\"4403: Forbidden\"}");
            }
            try (SocketClient client = connect(routes, OLD)) {
                client.say(init);
                assertThat(client.hear())
                        .isEqualTo("{'type':'connection_error','payload':"
                                + "'invalid \\'x-hasura-admin-secret\\'/\\'x-hasura-access-key\\''}");
                assertThat(client.closed()).startsWith("1000");
            }
            try (SocketClient client = connect(routes, "/v1/graphql", NEW, Map.of("x-hasura-admin-secret", "s3cret"))) {
                client.say("{'type':'connection_init'}");
                assertThat(client.hear()).isEqualTo("{'type':'connection_ack'}");
            }
        }
    }

    @Test
    void mistakesOfTheNewerProtocolCloseTheConnection() throws InterruptedException {
        String init = "{'type':'connection_init'}";
        String later = "{'type':'subscribe','id':'1','payload':{'query':'later'}}";
        try (RunningRoutes routes = new RunningRoutes(SLOW_KEEP_ALIVE)) {
            assertThat(closing(routes, later)).startsWith("4401");
            assertThat(closing(routes, init, init)).startsWith("4429");
            assertThat(closing(routes, init, later, later)).contains("4409: Subscriber for 1 already exists");
            assertThat(closing(routes, init, "{")).startsWith("4400").contains("not JSON");
            assertThat(closing(routes, init, "[]")).startsWith("4400");
            assertThat(closing(routes, init, "{'type':'start'}")).startsWith("1002");
            assertThat(closing(routes, init, "{'type':'subscribe','payload':{}}"))
                    .startsWith("4400");
        }
    }

    private static String closing(RunningRoutes routes, String... messages) {
        try (SocketClient client = connect(routes, NEW)) {
            for (String message : messages) {
                client.say(message);
            }
            return client.closed();
        }
    }

    @Test
    void whatWasStoppedIsNotHeardOf() throws InterruptedException {
        try (RunningRoutes routes = new RunningRoutes(SLOW_KEEP_ALIVE);
                SocketClient client = connect(routes, NEW)) {
            client.say("{'type':'connection_init'}");
            client.hear();
            client.say("{'type':'subscribe','id':'1','payload':{'query':'later'}}");
            client.say("{'type':'complete','id':'1'}");
            client.say("{'type':'subscribe','id':'1','payload':{'query':'role'}}");
            assertThat(client.hear()).contains("'next'", "'user'");
            client.hear();
            routes.engine.later.complete("{}".getBytes());
            assertThat(client.hearsNothingFor(300)).isTrue();
        }
    }

    @Test
    void whoSaysNothingIsClosedAndWhoStaysIsKeptAlive() throws InterruptedException {
        try (RunningRoutes routes =
                        new RunningRoutes("--websocket-connection-init-timeout", "1", "--websocket-keepalive", "1");
                SocketClient silent = connect(routes, NEW);
                SocketClient old = connect(routes, OLD);
                SocketClient client = connect(routes, NEW)) {
            client.say("{'type':'connection_init'}");
            old.say("{'type':'connection_init'}");
            assertThat(client.hear()).isEqualTo("{'type':'connection_ack'}");
            assertThat(client.hear()).isEqualTo("{'type':'ping','payload':{'message':'keepalive'}}");
            client.say("{'type':'pong'}");
            assertThat(silent.closed()).startsWith("4408");
            old.hear();
            old.hear();
            assertThat(old.hear()).isEqualTo("{'type':'ka'}");
        }
    }

    @Test
    void originsAreChecked() {
        try (RunningRoutes routes = new RunningRoutes("--cors-domain", "http://a.com")) {
            connect(routes, "/v1/graphql", NEW, Map.of("origin", "http://a.com"))
                    .close();
            assertThatThrownBy(() -> connect(routes, "/v1/graphql", NEW, Map.of("origin", "http://b.com")))
                    .hasMessageContaining("WebSocketHandshakeException");
        }
    }

    @Test
    void theServersEndClosesAll() throws InterruptedException {
        try (RunningRoutes routes = new RunningRoutes();
                SocketClient client = connect(routes, NEW)) {
            client.say("{'type':'connection_init'}");
            client.hear();
            routes.webSockets.closeAll();
            assertThat(client.closed()).startsWith("1001");
            routes.inFlight.drain(Duration.ofSeconds(1));
        }
    }

    @Test
    void theServersEndWaitsForWhatRuns() throws InterruptedException {
        try (RunningRoutes routes = new RunningRoutes();
                SocketClient idle = connect(routes, NEW);
                SocketClient client = connect(routes, NEW)) {
            client.say("{'type':'connection_init'}");
            client.hear();
            client.say("{'type':'subscribe','id':'1','payload':{'query':'later'}}");
            Thread.sleep(200);
            routes.webSockets.leave(Duration.ofMillis(100));
            assertThat(idle.closed()).startsWith("1001");
            Thread.sleep(200);
            routes.engine.later.complete("{}".getBytes());
            assertThat(client.hear().toString()).contains("next");
            assertThat(client.closed()).startsWith("1001");
        }
    }

    @Test
    void eachStepIsALineInTheLog() throws InterruptedException {
        try (RunningRoutes routes = new RunningRoutes()) {
            try (SocketClient client =
                    connect(routes, "/v1/graphql", NEW, Map.of("x-request-id", "r1", "x-hasura-role", "user"))) {
                client.say("{'type':'connection_init'}");
                client.say("{'type':'subscribe','id':'1','payload':{'query':'role'}}");
                client.hear();
                client.hear();
            }
            Thread.sleep(200);
            var lines = routes.logged("websocket-log");
            assertThat(lines)
                    .extracting(line -> line.at("/detail/event/type").textValue())
                    .startsWith("accepted", "operation", "operation")
                    .endsWith("closed");
            assertThat(lines.get(1).at("/detail/event/detail/request_id").textValue())
                    .isEqualTo("r1");
            assertThat(lines.get(1).at("/detail/user_vars/x-hasura-role").textValue())
                    .isEqualTo("user");
        }
    }
}
