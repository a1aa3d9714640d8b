package dev.postern.metadata.json;

import dev.postern.metadata.BodyTransform;
import dev.postern.metadata.RequestTransform;
import dev.postern.metadata.RequestTransform.QueryParams;
import dev.postern.metadata.RequestTransform.RequestHeaders;
import dev.postern.metadata.ResponseTransform;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the transforms of webhooks' requests and responses. */
public final class TransformReader {
    private static final String KRITI = "Kriti";

    private TransformReader() {}

    /** The transform at {@code request_transform}, null where it is absent. */
    public static @Nullable RequestTransform request(ObjectCursor o) {
        return o.optional("request_transform", cursor -> cursor.object(TransformReader::requestTransform));
    }

    /** The transform at {@code response_transform}, null where it is absent. */
    public static @Nullable ResponseTransform response(ObjectCursor o) {
        return o.optional("response_transform", cursor -> cursor.object(TransformReader::responseTransform));
    }

    private static RequestTransform requestTransform(ObjectCursor o) {
        int version = version(o);
        return new RequestTransform(
                version,
                templateEngine(o),
                o.optionalString("method"),
                o.optionalString("url"),
                o.optional("query_params", TransformReader::queryParams),
                o.optionalString("content_type"),
                o.optional("request_headers", cursor -> cursor.object(TransformReader::requestHeaders)),
                o.optional("body", cursor -> body(cursor, version)));
    }

    private static ResponseTransform responseTransform(ObjectCursor o) {
        int version = version(o);
        return new ResponseTransform(version, templateEngine(o), o.optional("body", cursor -> body(cursor, version)));
    }

    private static int version(ObjectCursor o) {
        JsonCursor cursor = o.optional("version");
        if (cursor == null) {
            return 1;
        }
        // exports of some versions wrote it as a string
        int version = cursor.json().isTextual()
                ? "1".equals(cursor.string()) ? 1 : "2".equals(cursor.string()) ? 2 : 0
                : cursor.integer();
        if (version != 1 && version != 2) {
            throw cursor.error("expected version 1 or 2");
        }
        return version;
    }

    private static String templateEngine(ObjectCursor o) {
        JsonCursor cursor = o.optional("template_engine");
        if (cursor != null && !cursor.string().equals(KRITI)) {
            throw cursor.error("unexpected value \"" + cursor.string() + "\", expected one of: " + KRITI);
        }
        return KRITI;
    }

    private static QueryParams queryParams(JsonCursor cursor) {
        if (cursor.json().isTextual()) {
            return new QueryParams.Template(cursor.string());
        }
        Map<String, @Nullable String> templates = new LinkedHashMap<>();
        cursor.map(value -> value).forEach((name, value) -> templates.put(name, stringOrNull(value)));
        return new QueryParams.Parameters(templates);
    }

    private static @Nullable String stringOrNull(JsonCursor cursor) {
        return cursor.json().isNull() ? null : cursor.string();
    }

    private static RequestHeaders requestHeaders(ObjectCursor o) {
        return new RequestHeaders(o.map("add_headers", JsonCursor::string), o.strings("remove_headers"));
    }

    private static BodyTransform body(JsonCursor cursor, int version) {
        if (version == 1) {
            return new BodyTransform.Template(cursor.string());
        }
        return cursor.object(o -> {
            JsonCursor action = o.required("action");
            return switch (action.string()) {
                case "transform" -> new BodyTransform.Template(o.string("template"));
                case "remove" -> new BodyTransform.Remove();
                case "x_www_form_urlencoded" ->
                    new BodyTransform.FormUrlEncoded(o.required("form_template").map(JsonCursor::string));
                default ->
                    throw action.error("unexpected value \"" + action.string()
                            + "\", expected one of: transform, remove, x_www_form_urlencoded");
            };
        });
    }
}
