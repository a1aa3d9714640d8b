package dev.postern.postgres.schema;

import com.fasterxml.jackson.databind.JsonNode;

/** The six kinds of JSON value, as messages call them. */
enum JsonKind {
    OBJECT("Object"),
    ARRAY("Array"),
    STRING("String"),
    NUMBER("Number"),
    BOOLEAN("Boolean"),
    NULL("Null");

    private final String shown;

    JsonKind(String shown) {
        this.shown = shown;
    }

    static JsonKind of(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT, POJO -> OBJECT;
            case ARRAY -> ARRAY;
            case STRING, BINARY -> STRING;
            case NUMBER -> NUMBER;
            case BOOLEAN -> BOOLEAN;
            case NULL, MISSING -> NULL;
        };
    }

    /** {@code parsing UUID failed, expected String, but encountered Number}. */
    static String mismatch(String what, JsonKind expected, JsonNode found) {
        return "parsing " + what + " failed, expected " + expected.shown + ", but encountered " + of(found).shown;
    }
}
