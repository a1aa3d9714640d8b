package dev.postern.engine.request;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postern.engine.error.ErrorCode;
import dev.postern.engine.error.InvalidRequestException;
import dev.postern.engine.error.JsonPath;
import java.io.IOException;

/** JSON as clients send it. Numbers keep every digit. */
public final class RequestJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RequestJson() {}

    /** Fails with {@link InvalidRequestException}, {@code invalid-json}. */
    public static JsonNode read(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json.isMissingNode()) {
                throw invalid("not enough input");
            }
            return json;
        } catch (JsonProcessingException malformed) {
            throw invalid(reason(malformed));
        } catch (IOException malformed) {
            throw invalid("not UTF-8");
        }
    }

    /** Jackson's words, without its notes on the buffer that the text came from. */
    private static String reason(JsonProcessingException malformed) {
        String words = String.valueOf(malformed.getOriginalMessage());
        int notes = words.indexOf(" (start marker");
        JsonLocation place = malformed.getLocation();
        return (notes < 0 ? words : words.substring(0, notes))
                + (place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    private static InvalidRequestException invalid(String why) {
        return new InvalidRequestException(ErrorCode.INVALID_JSON, JsonPath.ROOT, "Error in $: " + why);
    }
}
