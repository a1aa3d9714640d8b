package dev.postern.metadata;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the request to a webhook differs from the usual one; its strings are Kriti templates.
 *
 * @param version 1 or 2; only 2 has all forms of body
 */
public record RequestTransform(
        int version,
        String templateEngine,
        @Nullable String method,
        @Nullable String url,
        @Nullable QueryParams queryParams,
        @Nullable String contentType,
        @Nullable RequestHeaders requestHeaders,
        @Nullable BodyTransform body) {
    public RequestTransform {
        if (version == 1 && body != null && !(body instanceof BodyTransform.Template)) {
            throw new IllegalArgumentException("version 1 transforms a body by a template only");
        }
    }

    /** The query string: parameters, a null value meaning a bare one, or a template of the whole. */
    public sealed interface QueryParams {
        /** Parameters in order. */
        record Parameters(Map<String, @Nullable String> templates) implements QueryParams {
            public Parameters {
                templates = Ordered.copyOf(templates);
            }
        }

        /** The whole query string. */
        record Template(String text) implements QueryParams {}
    }

    /** Headers to add (or replace) and to leave out. */
    public record RequestHeaders(Map<String, String> add, List<String> remove) {
        public RequestHeaders {
            add = Ordered.copyOf(add);
            remove = List.copyOf(remove);
        }
    }
}
