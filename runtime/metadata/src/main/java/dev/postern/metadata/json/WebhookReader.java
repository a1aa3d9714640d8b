package dev.postern.metadata.json;

import dev.postern.metadata.ConfiguredValue;
import dev.postern.metadata.HeaderMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what webhooks have in common: values that may come from the environment, and headers. */
public final class WebhookReader {
    private static final String RESERVED = "HASURA_GRAPHQL_";

    private WebhookReader() {}

    /** The headers at that key, none where it is absent. */
    public static List<HeaderMetadata> headers(ObjectCursor o, String key) {
        return o.objects(key, WebhookReader::header);
    }

    private static HeaderMetadata header(ObjectCursor o) {
        String name = o.name("name");
        ConfiguredValue value = either(o, "value", "value_from_env");
        if (value == null) {
            throw o.error("expecting value or value_from_env keys");
        }
        if (value instanceof ConfiguredValue.FromEnv(String variable) && variable.startsWith(RESERVED)) {
            throw o.error(
                    "env variables starting with \"" + RESERVED + "\" are not allowed in value_from_env: " + variable);
        }
        return new HeaderMetadata(name, value);
    }

    /** A webhook at the keys {@code webhook} or {@code webhook_from_env}. */
    public static ConfiguredValue webhook(ObjectCursor o) {
        return oneOf(o, "webhook", "webhook_from_env");
    }

    /** A value at one key or the name of its environment variable at the other. */
    static ConfiguredValue oneOf(ObjectCursor o, String key, String envKey) {
        ConfiguredValue value = either(o, key, envKey);
        if (value == null) {
            throw o.error("must provide " + key + " or " + envKey);
        }
        return value;
    }

    /** A string, or {@code {"from_env": …}}. */
    static ConfiguredValue stringOrFromEnv(JsonCursor cursor) {
        return cursor.json().isTextual()
                ? new ConfiguredValue.Literal(cursor.string())
                : cursor.object(o -> new ConfiguredValue.FromEnv(o.string("from_env")));
    }

    private static @Nullable ConfiguredValue either(ObjectCursor o, String key, String envKey) {
        String text = o.optionalString(key);
        String variable = o.optionalString(envKey);
        if (text != null && variable != null) {
            throw o.error("expecting only one of " + key + " or " + envKey + " keys");
        }
        if (text != null) {
            return new ConfiguredValue.Literal(text);
        }
        return variable == null ? null : new ConfiguredValue.FromEnv(variable);
    }
}
