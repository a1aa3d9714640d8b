package dev.postern.engine.error;

import java.util.regex.Pattern;

/**
 * Where in a request (or in the arguments of a command) something is: {@code $.selectionSet.users.args.where},
 * {@code $["odd key"]}, {@code $.args[2]}.
 */
public record JsonPath(String text) {
    public static final JsonPath ROOT = new JsonPath("$");

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public JsonPath key(String key) {
        if (IDENTIFIER.matcher(key).matches()) {
            return new JsonPath(text + "." + key);
        }
        return new JsonPath(text + "[\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]");
    }

    public JsonPath index(int index) {
        return new JsonPath(text + "[" + index + "]");
    }

    @Override
    public String toString() {
        return text;
    }
}
