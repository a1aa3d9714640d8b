package dev.postern.server.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.postgres.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a client gets wrong, it is told what and where, and nothing is lost by it. */
class BadInputIT {
    private static EmbeddedDatabase database;
    private static ServerProcess server;
    private static Api api;
    private static JsonNode metadata;

    @BeforeAll
    static void start() {
        database = Shop.database();
        server = ServerProcess.serve(Shop.environment(Shop.url(database)), Shop.url(database));
        api = server.api();
        api.metadata(Shop.replace(Shop.document("article")));
        metadata = export();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
        database.close();
    }

    private static JsonNode export() {
        return api.metadata("{'type': 'export_metadata', 'version': 2, 'args': {}}");
    }

    @AfterEach
    void nothingIsLost() {
        assertThat(export()).isEqualTo(metadata);
        assertThat(api.graphql("{author {name}}", "x-hasura-role", "user", "x-hasura-user-id", "2")
                        .data())
                .isEqualTo("{'author':[{'name':'Bob'}]}");
    }

    @Test
    void malformedJson() {
        String body = "{'query': '{author {name}}'";
        String why = "Error in $: Unexpected end-of-input: expected close marker for Object";
        assertThat(api.post("/v1/graphql", body).status()).isEqualTo(200);
        assertThat(api.post("/v1/graphql", body).json().at("/errors/0/message").asText())
                .startsWith(why);
        assertThat(api.post("/v1/graphql", body).json().at("/errors/0/extensions"))
                .isEqualTo(Api.json("{\"path\":\"$\",\"code\":\"invalid-json\"}"));
        Answer answer = api.post("/v1/metadata", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("invalid-json");
        assertThat(answer.json().path("error").asText()).startsWith(why);
        api.post("/v1/graphql", "{'document': 1}")
                .graphqlError(
                        "parse-failed",
                        "$",
                        "parsing Hasura.GraphQL.Transport.HTTP.Protocol.GQLReq(GQLReq) failed, key \"query\" not found");
    }

    @Test
    void malformedGraphql() {
        api.graphql("{author {name}").graphqlError("validation-failed", "$.query", "not a valid graphql query");
    }

    @Test
    void unknownFields() {
        api.graphql("{writer {name}}")
                .graphqlError(
                        "validation-failed", "$.selectionSet.writer", "field 'writer' not found in type: 'query_root'");
        api.graphql("{author {age}}")
                .graphqlError(
                        "validation-failed",
                        "$.selectionSet.author.selectionSet.age",
                        "field 'age' not found in type: 'author'");
        api.graphql("{author(size: 1) {name}}")
                .graphqlError("validation-failed", "$.selectionSet.author", "'author' has no argument named 'size'");
    }

    @Test
    void whatARoleMayNotSeeIsUnknownToIt() {
        api.graphql("{article {title}}", "x-hasura-role", "user", "x-hasura-user-id", "1")
                .graphqlError(
                        "validation-failed",
                        "$.selectionSet.article",
                        "field 'article' not found in type: 'query_root'");
    }

    @Test
    void wrongTypes() {
        api.graphql("{author(limit: \"x\") {name}}")
                .graphqlError(
                        "validation-failed",
                        "$.selectionSet.author.args.limit",
                        "expected a non-negative 32-bit integer for type 'Int', but found a string");
        api.graphql("{author(where: {id: 1}) {name}}")
                .graphqlError(
                        "validation-failed",
                        "$.selectionSet.author.args.where.id",
                        "expected an object for type 'Int_comparison_exp', but found an integer");
        api.graphql("{author(where: {id: {_eq: null}}) {name}}")
                .graphqlError(
                        "validation-failed",
                        "$.selectionSet.author.args.where.id._eq",
                        "unexpected null value for type 'Int'");
    }

    @Test
    void aMissingSessionVariable() {
        api.graphql("{author {name}}", "x-hasura-role", "user")
                .graphqlError("not-found", "$", "missing session variable: \"x-hasura-user-id\"");
    }

    @Test
    void aSessionVariableThatCannotBeCast() {
        api.graphql("{author {name}}", "x-hasura-role", "user", "x-hasura-user-id", "me")
                .graphqlError("data-exception", "$", "invalid input syntax for type integer: \"me\"");
    }

    @Test
    void aWrongSecret() {
        String message = "invalid \"x-hasura-admin-secret\"/\"x-hasura-access-key\"";
        api.graphql("{author {name}}", Api.SECRET_HEADER, "wrong").graphqlError("access-denied", "$", message);
        api.post("/v1/metadata", Shop.replace("{}"), Api.SECRET_HEADER, "wrong")
                .plainError(401, "access-denied", "$", message);
        api.post("/v2/query", "{'type': 'run_sql', 'args': {'sql': 'DROP TABLE article'}}", Api.SECRET_HEADER, "wrong")
                .plainError(401, "access-denied", "$", message);
        api.get("/v1/postern/status", Api.SECRET_HEADER, "wrong").plainError(401, "access-denied", "$", message);
    }

    @Test
    void commandsAreForAdmin() {
        api.post("/v1/metadata", Shop.replace(Shop.document()), "x-hasura-role", "user")
                .plainError(400, "access-denied", "$.args", "restricted access : admin only");
    }

    @Test
    void aMetadataDocumentWithAnUnknownKey() {
        Answer answer = api.post(
                "/v1/metadata", Shop.replace(Shop.document("article").replace("'filter'", "'filtre': {}, 'filter'")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("parse-failed");
        assertThat(answer.json().path("path").asText())
                .isEqualTo("$.sources[0].tables[0].select_permissions[0].permission.filtre");
        assertThat(answer.json().path("error").asText())
                .startsWith("unexpected key \"filtre\", expected one of: columns");
    }

    @Test
    void aDocumentAboutATableThatDoesNotExist() {
        Answer answer = api.post("/v1/metadata", Shop.replace(Shop.document("article", "reader")))
                .plainError(400, "unexpected", "$.args", "cannot continue due to inconsistent metadata");
        JsonNode object = answer.json().at("/internal/0");
        assertThat(object.path("type").asText()).isEqualTo("table");
        assertThat(object.path("reason").asText())
                .isEqualTo("Inconsistent object: no such table/view exists in source: \"reader\"");
    }

    @Test
    void aTableThatDoesNotExist() {
        api.post("/v1/metadata", "{'type': 'pg_track_table', 'args': {'source': 'default', 'table': 'reader'}}")
                .plainError(
                        400,
                        "invalid-configuration",
                        "$.args",
                        "Inconsistent object: no such table/view exists in source: \"reader\"");
    }

    @Test
    void anUnknownCommand() {
        Answer answer = api.post("/v1/metadata", "{'type': 'track_everything', 'args': {}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("parse-failed");
        assertThat(answer.json().path("error").asText()).contains("track_everything");
    }

    @Test
    void sqlWithASyntaxError() {
        String sql = "INSERT INTO author VALUES (3, $$Cid$$); SELEC 1";
        Answer answer = api.post(
                        "/v2/query", "{'type': 'run_sql', 'args': {'source': 'default', 'sql': '" + sql + "'}}")
                .plainError(400, "postgres-error", "$.args", "query execution failed");
        JsonNode error = answer.json().at("/internal/error");
        assertThat(error.path("status_code").asText()).isEqualTo("42601");
        assertThat(error.path("message").asText()).isEqualTo("syntax error at or near \"SELEC\"");
        assertThat(api.graphql("{author {id}}").json().at("/data/author")).hasSize(2);
    }

    @Test
    void anUnknownPath() {
        api.get("/v1/nothing").plainError(404, "not-found", "$", "resource does not exist");
    }
}
