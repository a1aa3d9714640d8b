package dev.postern.engine.ir;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.error.JsonPath;
import org.jspecify.annotations.Nullable;

/** How a JSON value becomes the text that the database reads for some type. */
@FunctionalInterface
public interface ScalarEncoding {
    /**
     * @return the text of the parameter; null for SQL NULL, which only a nullable place lets through
     * @throws dev.postern.engine.error.InvalidRequestException when the value is not of the type
     */
    @Nullable
    String encode(JsonNode value, JsonPath path);
}
