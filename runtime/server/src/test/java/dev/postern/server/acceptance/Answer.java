package dev.postern.server.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What came back over HTTP.
 *
 * @param text the body as it came
 */
record Answer(int status, String text) {

    JsonNode json() {
        return Api.json(text);
    }

    /** {@code data} of a GraphQL answer, in single quotes; what there is instead, if it failed. */
    String data() {
        return (json().has("data") ? json().path("data").toString() : text).replace('"', '\'');
    }

    boolean isData() {
        return status == 200 && json().has("data");
    }

    /** Expects one error of GraphQL's shape, with status 200 and nothing beside it. */
    Answer graphqlError(String code, String path, String message) {
        assertThat(status).as(text).isEqualTo(200);
        JsonNode body = json();
        assertThat(body.fieldNames()).toIterable().as(text).containsExactly("errors");
        assertThat(body.path("errors")).as(text).hasSize(1);
        JsonNode error = body.path("errors").get(0);
        assertThat(error.fieldNames()).toIterable().as(text).containsExactly("message", "extensions");
        expect(code, error.at("/extensions/code"));
        expect(path, error.at("/extensions/path"));
        expect(message, error.path("message"));
        return this;
    }

    /** Expects an error of the shape of all other endpoints. */
    Answer plainError(int status, String code, String path, String message) {
        assertThat(this.status).as(text).isEqualTo(status);
        JsonNode body = json();
        assertThat(body.fieldNames()).toIterable().as(text).startsWith("error", "path", "code");
        expect(code, body.path("code"));
        expect(path, body.path("path"));
        expect(message, body.path("error"));
        return this;
    }

    private void expect(String expected, JsonNode actual) {
        assertThat(actual.asText()).as(text).isEqualTo(expected);
    }

    Answer satisfying(Consumer<JsonNode> body) {
        body.accept(json());
        return this;
    }
}
