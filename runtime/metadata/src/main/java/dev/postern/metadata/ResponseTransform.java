package dev.postern.metadata;

import org.jspecify.annotations.Nullable;

/**
 * How the answer of a webhook is changed before it is used.
 *
 * @param version 1 or 2; only 2 has all forms of body
 */
public record ResponseTransform(
        int version, String templateEngine, @Nullable BodyTransform body) {
    public ResponseTransform {
        if (version == 1 && body != null && !(body instanceof BodyTransform.Template)) {
            throw new IllegalArgumentException("version 1 transforms a body by a template only");
        }
    }
}
