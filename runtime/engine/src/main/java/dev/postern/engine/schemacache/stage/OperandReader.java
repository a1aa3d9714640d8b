package dev.postern.engine.schemacache.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.engine.backend.BackendSchema;
import dev.postern.engine.backend.ScalarType;
import dev.postern.engine.error.JsonPath;
import dev.postern.engine.error.RequestException;
import dev.postern.engine.ir.ColumnType;
import dev.postern.engine.ir.ScalarEncoding;
import dev.postern.engine.ir.Value;
import dev.postern.engine.session.SessionVariables;
import java.util.Locale;

/** Reads the right side of a comparison in a row filter: a constant, or the name of a session variable. */
final class OperandReader {
    /** What {@code X-Hasura-User-Id} was called long ago; old metadata still says so. */
    private static final String OLD_USER_ID = "req_user_id";

    private final BackendSchema schema;

    OperandReader(BackendSchema schema) {
        this.schema = schema;
    }

    Value one(ColumnType type, JsonNode json) throws Unusable {
        if (isSessionVariable(json)) {
            return sessionVariable(json, type);
        }
        ScalarType scalar = schema.scalar(type);
        return constant(type, type.array() ? scalar.arrayEncoding() : scalar.encoding(), json);
    }

    /** @param type of the elements */
    Value list(ColumnType type, JsonNode json) throws Unusable {
        if (isSessionVariable(json)) {
            return sessionVariable(json, type.arrayOf());
        }
        JsonKind.requireArray(json);
        return constant(type.arrayOf(), schema.scalar(type).arrayEncoding(), json);
    }

    static boolean holdsSessionVariable(JsonNode list) {
        for (JsonNode element : list) {
            if (isSessionVariable(element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSessionVariable(JsonNode json) {
        return json.isTextual()
                && (SessionVariables.isName(json.textValue())
                        || json.textValue().equalsIgnoreCase(OLD_USER_ID));
    }

    private static Value sessionVariable(JsonNode json, ColumnType type) {
        String name = json.textValue().toLowerCase(Locale.ROOT);
        return new Value.SessionVariable(name.equals(OLD_USER_ID) ? SessionVariables.PREFIX + "user-id" : name, type);
    }

    /** What the type cannot hold shows now and not on each request. */
    private static Value constant(ColumnType type, ScalarEncoding encoding, JsonNode json) throws Unusable {
        try {
            encoding.encode(json, JsonPath.ROOT);
        } catch (RequestException e) {
            throw Unusable.wrong(e.message());
        }
        return new Value.Constant(json, type);
    }
}
