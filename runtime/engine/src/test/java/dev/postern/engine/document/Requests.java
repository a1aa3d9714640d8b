package dev.postern.engine.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Requests as tests write them. */
final class Requests {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    static final DocumentParser PARSER = new DocumentParser(DocumentLimits.DEFAULT);

    private Requests() {}

    static Operation operation(String query) {
        return PARSER.parse(query).operation(Optional.empty());
    }

    static ObjectNode variables(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static List<SelectedField> collect(String query, String variables) {
        Operation operation = operation(query);
        return operation.select(operation.bind(variables(variables))).collect("query_root");
    }

    static List<SelectedField> collect(String query) {
        return collect(query, "{}");
    }

    /** The only argument of the only field. */
    static InputValue argument(String query, String variables) {
        return collect(query, variables).getFirst().arguments().firstEntry().getValue();
    }

    static void assertRefused(String path, String message, ThrowingCallable request) {
        assertRefused(ErrorCode.VALIDATION_FAILED, path, message, request);
    }

    static void assertRefused(ErrorCode code, String path, String message, ThrowingCallable request) {
        InvalidRequestException refusal = catchThrowableOfType(InvalidRequestException.class, request);
        assertThat(refusal).isNotNull();
        assertThat(refusal.message()).isEqualTo(message);
        assertThat(refusal.path().text()).isEqualTo(path);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.httpStatus()).isEqualTo(400);
        assertThat(refusal.internal()).isEmpty();
    }
}
