package dev.postern.engine.request;

import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

final class RawRequestTest {
    private static RawRequest read(String body) {
        return RawRequest.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static GraphqlRequest single(String body) {
        return ((RawRequest.Single) read(body)).request();
    }

    private static InvalidRequestException refusal(String body) {
        return catchThrowableOfType(InvalidRequestException.class, () -> read(body));
    }

    @Test
    void aRequest() {
        GraphqlRequest request = single("""
                {"query": "{ a }", "operationName": "o", "variables": {"b": 1.50, "c": null}, "extensions": 7}
                """);
        assertThat(request.query()).isEqualTo("{ a }");
        assertThat(request.operationName()).contains("o");
        assertThat(request.variables()).hasToString("{\"b\":1.50,\"c\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\": \"{ a }\"}",
                "{\"query\": \"{ a }\", \"operationName\": null, \"variables\": null, \"extensions\": null}"
            })
    void whatIsAbsentOrNull(String body) {
        GraphqlRequest request = single(body);
        assertThat(request.operationName()).isEmpty();
        assertThat(request.variables()).isEmpty();
    }

    @Test
    void numbersKeepEveryDigit() {
        assertThat(single("{\"query\": \"\", \"variables\": {\"n\": 12345678901234567890.1234567890}}")
                        .variables()
                        .get("n"))
                .hasToString("12345678901234567890.1234567890");
    }

    @Test
    void aBatch() {
        RawRequest.Batch batch = (RawRequest.Batch) read("[{\"query\": \"{ a }\"}, {\"query\": \"{ b }\"}]");
        assertThat(batch.requests()).extracting(GraphqlRequest::query).isEqualTo(List.of("{ a }", "{ b }"));
        assertThat(((RawRequest.Batch) read("[]")).requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"x\" | $ | parsing Hasura.GraphQL.Transport.HTTP.Protocol.GQLReq(GQLReq) failed, expected Object, but encountered String",
                "null | $ | parsing Hasura.GraphQL.Transport.HTTP.Protocol.GQLReq(GQLReq) failed, expected Object, but encountered Null",
                "[[]] | $[0] | parsing Hasura.GraphQL.Transport.HTTP.Protocol.GQLReq(GQLReq) failed, expected Object, but encountered Array",
                "{} | $ | parsing Hasura.GraphQL.Transport.HTTP.Protocol.GQLReq(GQLReq) failed, key \"query\" not found",
                "[{\"query\": \"\"}, {}] | $[1] | parsing Hasura.GraphQL.Transport.HTTP.Protocol.GQLReq(GQLReq) failed, key \"query\" not found",
                "{\"query\": null} | $.query | parsing Text failed, expected String, but encountered Null",
                "{\"query\": {}} | $.query | parsing Text failed, expected String, but encountered Object",
                "[{\"query\": true}] | $[0].query | parsing Text failed, expected String, but encountered Boolean",
                "{\"query\": \"\", \"operationName\": 1} | $.operationName | parsing Name failed, expected String, but encountered Number",
                "{\"query\": \"\", \"operationName\": \"a b\"} | $.operationName | a b is not valid GraphQL name",
                "{\"query\": \"\", \"variables\": []} | $.variables | parsing HashMap failed, expected Object, but encountered Array",
                "{\"query\": \"\", \"variables\": {\"a b\": 1}} | $.variables[\"a b\"] | a b is not valid GraphQL name"
            })
    void whatIsNoRequest(String body, String path, String message) {
        InvalidRequestException refusal = refusal(body);
        assertThat(refusal.message()).isEqualTo(message);
        assertThat(refusal.path().text()).isEqualTo(path);
        assertThat(refusal.code()).isEqualTo(ErrorCode.PARSE_FAILED);
        assertThat(refusal.httpStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\": \"{ a }\", \"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"h\"}}}",
                "{\"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"h\"}}}"
            })
    void persistedQueriesAreNotSupported(String body) {
        InvalidRequestException refusal = refusal(body);
        assertThat(refusal.message()).isEqualTo("Automatic Persisted Queries is not enabled");
        assertThat(refusal.path().text()).isEqualTo("$");
        assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_SUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "nul", "{} {}", "{\"a\": }", "\"\\ud800\" x"})
    void whatIsNoJson(String body) {
        InvalidRequestException refusal = refusal(body);
        assertThat(refusal.message()).startsWith("Error in $: ").doesNotContain("Source");
        assertThat(refusal.path().text()).isEqualTo("$");
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_JSON);
        assertThat(refusal.httpStatus()).isEqualTo(400);
    }

    @Test
    void whereItIsNoJson() {
        assertThat(refusal("{\n  \"query\" \"{ a }\"}").message()).endsWith("at line 2, column 11");
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte[] body) {
        try {
            RawRequest.read(body);
        } catch (InvalidRequestException refusal) {
            assertThat(refusal.httpStatus()).isEqualTo(400);
        }
    }
}
