package dev.postern.server.acceptance;

import dev.postern.postgres.EmbeddedDatabase;
import dev.postern.server.websocket.SocketClient;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A query over each of the two websocket protocols. */
class WebSocketIT {
    private static final String NEW = "graphql-transport-ws";
    private static final String OLD = "graphql-ws";
    private static final String QUERY = "query ($id: Int!) {author_by_pk(id: $id) {id name}}";
    private static final String PAYLOAD = "{'query':'" + QUERY + "','variables':{'id':2}}";

    private static EmbeddedDatabase database;
    private static ServerProcess server;

    @BeforeAll
    static void start() {
        database = Shop.database();
        server = ServerProcess.serve(
                Shop.environment(Shop.url(database)), Shop.url(database), "--websocket-keepalive", "60");
        server.api().metadata(Shop.replace(Shop.document()));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
        database.close();
    }

    private static SocketClient connect(String protocol) {
        return new SocketClient(server.api().port(), "/v1/graphql", Optional.of(protocol), Map.of());
    }

    private static String init(String secret) {
        return "{'type':'connection_init','payload':{'headers':{'" + Api.SECRET_HEADER + "':'" + secret + "'}}}";
    }

    private static String overHttp() {
        return server.api().post("/v1/graphql", PAYLOAD).text().replace('"', '\'');
    }

    @Test
    void theNewerProtocol() throws InterruptedException {
        assertThat(overHttp()).isEqualTo("{'data':{'author_by_pk':{'id':2,'name':'Bob'}}}");
        try (SocketClient client = connect(NEW)) {
            client.say(init(ServerProcess.ADMIN_SECRET));
            assertThat(client.hear()).isEqualTo("{'type':'connection_ack'}");
            client.say("{'type':'subscribe','id':'1','payload':" + PAYLOAD + "}");
            assertThat(client.hear()).isEqualTo("{'type':'next','id':'1','payload':" + overHttp() + "}");
            assertThat(client.hear()).isEqualTo("{'type':'complete','id':'1'}");
        }
    }

    @Test
    void theOlderProtocol() throws InterruptedException {
        try (SocketClient client = connect(OLD)) {
            client.say(init(ServerProcess.ADMIN_SECRET));
            assertThat(client.hear()).isEqualTo("{'type':'connection_ack'}");
            assertThat(client.hear()).isEqualTo("{'type':'ka'}");
            client.say("{'type':'start','id':'1','payload':" + PAYLOAD + "}");
            assertThat(client.hear()).isEqualTo("{'type':'data','id':'1','payload':" + overHttp() + "}");
            assertThat(client.hear()).isEqualTo("{'type':'complete','id':'1'}");
        }
    }

    @Test
    void aWrongSecretClosesTheConnection() throws InterruptedException {
        try (SocketClient client = connect(NEW)) {
            client.say(init("wrong"));
            assertThat(client.closed()).isEqualTo("4403 {\"server_error_msg\":\"4403: Forbidden\"}");
        }
        try (SocketClient client = connect(OLD)) {
            client.say(init("wrong"));
            assertThat(client.hear())
                    .isEqualTo("{'type':'connection_error','payload':"
                            + "'invalid \\'x-hasura-admin-secret\\'/\\'x-hasura-access-key\\''}");
            assertThat(client.closed()).startsWith("1000");
        }
    }
}
