package dev.postern.metadata;

import java.util.Map;

/** What becomes of a request's or response's body. */
public sealed interface BodyTransform {
    /** A Kriti template makes the new body. */
    record Template(String text) implements BodyTransform {}

    /** No body at all. */
    record Remove() implements BodyTransform {}

    /** A form, each field by a Kriti template. */
    record FormUrlEncoded(Map<String, String> templates) implements BodyTransform {
        public FormUrlEncoded {
            templates = Ordered.copyOf(templates);
        }
    }
}
