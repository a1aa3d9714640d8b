package dev.postern.engine.schemacache.stage;

import com.fasterxml.jackson.databind.JsonNode;

/** What a JSON value is, in the words of Hasura's messages. */
final class JsonKind {
    private JsonKind() {}

    /** @param what was to be read */
    static void requireObject(JsonNode json, String what) throws Unusable {
        if (!json.isObject()) {
            throw unexpected(what, "Object", json);
        }
    }

    static void requireArray(JsonNode json) throws Unusable {
        if (!json.isArray()) {
            throw unexpected("[]", "Array", json);
        }
    }

    static boolean requireBoolean(JsonNode json) throws Unusable {
        if (!json.isBoolean()) {
            throw unexpected("Bool", "Boolean", json);
        }
        return json.booleanValue();
    }

    private static Unusable unexpected(String what, String expected, JsonNode json) {
        return Unusable.wrong(
                "parsing " + what + " failed, expected " + expected + ", but encountered " + describe(json));
    }

    private static String describe(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT, POJO -> "Object";
            case ARRAY -> "Array";
            case STRING, BINARY -> "String";
            case NUMBER -> "Number";
            case BOOLEAN -> "Boolean";
            case NULL, MISSING -> "Null";
        };
    }
}
